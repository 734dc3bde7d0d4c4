package dev.syncdashboard.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/** A body that is sent once only: a lost answer does not mean that the engine did nothing. */
final class SentOnceBody extends RequestBody {

    private final Optional<MediaType> type;
    private final byte[] bytes;

    SentOnceBody(HttpBody body) {
        this.type = body.type().map(MediaType::get);
        this.bytes = body.text().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public @Nullable MediaType contentType() {
        return type.orElse(null);
    }

    @Override
    public long contentLength() {
        return bytes.length;
    }

    @Override
    public boolean isOneShot() {
        return true;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
        sink.write(bytes);
    }
}
