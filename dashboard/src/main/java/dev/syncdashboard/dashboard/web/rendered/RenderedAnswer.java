package dev.syncdashboard.dashboard.web.rendered;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** A whole answer, to be given again byte for byte. It is compressed when somebody first wants it so. */
final class RenderedAnswer {

    /** Less is not worth it, as the server sees it for all other answers. */
    private static final int LEAST_TO_COMPRESS = 2_048;

    /** Each connection's own. */
    private static final Set<String> NOT_KEPT = ownNames();

    private final Map<String, String> headers;
    private final String varies;
    private final String contentType;
    private final byte[] body;
    // Guarded by this.
    private byte @Nullable [] compressed;

    private RenderedAnswer(Map<String, String> headers, String varies, String contentType, byte[] body) {
        this.headers = headers;
        this.varies = varies;
        this.contentType = contentType;
        this.body = body;
    }

    private static Set<String> ownNames() {
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        names.addAll(Set.of(
                "Content-Type",
                "Content-Length",
                "Content-Encoding",
                "Transfer-Encoding",
                "Vary",
                "Date",
                "Connection"));
        return names;
    }

    static RenderedAnswer of(ContentCachingResponseWrapper response) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String name : response.getHeaderNames()) {
            String value = response.getHeader(name);
            if (value != null && !NOT_KEPT.contains(name)) {
                headers.put(name, value);
            }
        }
        String type = response.getContentType();
        String varies = response.getHeaders("Vary").stream().anyMatch("Accept-Language"::equals)
                ? "Accept-Encoding, Accept-Language"
                : "Accept-Encoding";
        return new RenderedAnswer(
                headers, varies, type == null ? "application/octet-stream" : type, response.getContentAsByteArray());
    }

    /** How many bytes it takes, compressed or not. */
    int size() {
        // What pages compress to is a tenth of them, and less.
        return body.length + body.length / 4;
    }

    void writeTo(HttpServletResponse response, @Nullable String acceptEncoding) throws IOException {
        headers.forEach(response::setHeader);
        response.setContentType(contentType);
        response.setHeader("Vary", varies);
        byte[] bytes = body;
        if (body.length >= LEAST_TO_COMPRESS && acceptsGzip(acceptEncoding)) {
            response.setHeader("Content-Encoding", "gzip");
            bytes = compressed();
        }
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private synchronized byte[] compressed() {
        byte[] known = compressed;
        if (known == null) {
            known = compress();
            compressed = known;
        }
        return known;
    }

    private byte[] compress() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(body.length / 8);
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes, 1 << 14)) {
            gzip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** By RFC 9110, 12.5.3, as far as browsers and command lines use it. */
    static boolean acceptsGzip(@Nullable String acceptEncoding) {
        if (acceptEncoding == null) {
            return false;
        }
        return Arrays.stream(acceptEncoding.split(","))
                .map(coding -> coding.replaceAll("\\s", ""))
                .filter(coding -> coding.matches("(?i)(x-)?gzip(;.*)?"))
                .anyMatch(coding -> !coding.matches("(?i)[^;]*;q=0(\\.0*)?"));
    }
}
