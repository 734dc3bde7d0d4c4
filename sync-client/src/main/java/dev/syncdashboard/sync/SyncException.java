package dev.syncdashboard.sync;

import dev.syncdashboard.http.CertificateFingerprint;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A call to the engine failed. The message names the call ({@code GET /api/v2/folders}), the HTTP code if there was one,
 * and the engine's own words, shortened. It never holds a query, a token or a password.
 */
public abstract sealed class SyncException extends IOException {

    private static final long serialVersionUID = 1L;

    private final ApiCall call;
    private final int httpCode;
    private final String detail;

    private SyncException(ApiCall call, int httpCode, String detail, @Nullable Throwable cause) {
        super(call + ": " + (httpCode == 0 ? "" : "HTTP " + httpCode + ": ") + detail, cause);
        this.call = call;
        this.httpCode = httpCode;
        this.detail = detail;
    }

    /** {@code GET} or {@code POST}. */
    public final String method() {
        return call.method();
    }

    /** Path of the call, without the query: {@code /api/v2/folders}. */
    public final String path() {
        return call.path();
    }

    /** The HTTP status code; empty if no answer came. */
    public final OptionalInt httpCode() {
        return httpCode == 0 ? OptionalInt.empty() : OptionalInt.of(httpCode);
    }

    /** What went wrong, without call and code. */
    public final String detail() {
        return detail;
    }

    /** Whether the same call may succeed later without anybody changing a setting. */
    public abstract boolean isRetryable();

    /** Not running, refused, reset, or no whole answer in time. */
    public static final class Unreachable extends SyncException {
        private static final long serialVersionUID = 1L;

        Unreachable(ApiCall call, String detail, Throwable cause) {
            super(call, 0, detail, cause);
        }

        @Override
        public boolean isRetryable() {
            return true;
        }
    }

    /** The engine wants a login, or another one. */
    public static final class LoginRefused extends SyncException {
        private static final long serialVersionUID = 1L;

        LoginRefused(ApiCall call, int httpCode, String detail) {
            super(call, httpCode, detail, null);
        }

        @Override
        public boolean isRetryable() {
            return false;
        }
    }

    /** The server's certificate is not the pinned one, or not one that this Java trusts for that host. */
    public static final class CertificateNotTrusted extends SyncException {
        private static final long serialVersionUID = 1L;

        private final @Nullable CertificateFingerprint presented;

        CertificateNotTrusted(
                ApiCall call, String detail, @Nullable CertificateFingerprint presented, Throwable cause) {
            super(call, 0, detail, cause);
            this.presented = presented;
        }

        /** Fingerprint of the certificate that the server showed; empty if it was good but for another host. */
        public Optional<CertificateFingerprint> presented() {
            return Optional.ofNullable(presented);
        }

        @Override
        public boolean isRetryable() {
            return false;
        }
    }

    /** The engine answered that it can't or won't; also those errors that it sends with HTTP 200. */
    public static final class ErrorAnswer extends SyncException {
        private static final long serialVersionUID = 1L;

        private final @Nullable Integer engineCode;

        ErrorAnswer(ApiCall call, int httpCode, @Nullable Integer engineCode, String detail) {
            super(call, httpCode, detail, null);
            this.engineCode = engineCode;
        }

        /** The number that the engine itself gives the error; empty if it gives none, or the API has no such numbers. */
        public OptionalInt engineCode() {
            return engineCode == null ? OptionalInt.empty() : OptionalInt.of(engineCode);
        }

        /** False where HTTP says that the request itself is wrong (4xx, but not 408 and 429). */
        @Override
        public boolean isRetryable() {
            int code = httpCode().orElse(0);
            return code < 400 || code >= 500 || code == 408 || code == 429;
        }
    }

    /** What came back is no answer of this API: HTML, cut JSON, wrong types, a redirect. */
    public static final class MalformedAnswer extends SyncException {
        private static final long serialVersionUID = 1L;

        MalformedAnswer(ApiCall call, int httpCode, String detail, @Nullable Throwable cause) {
            super(call, httpCode, detail, cause);
        }

        @Override
        public boolean isRetryable() {
            return true;
        }
    }

    /** The answer is longer than allowed; the rest of it was not read. */
    public static final class AnswerTooLarge extends SyncException {
        private static final long serialVersionUID = 1L;

        AnswerTooLarge(ApiCall call, int httpCode, String detail, Throwable cause) {
            super(call, httpCode, detail, cause);
        }

        @Override
        public boolean isRetryable() {
            return false;
        }
    }
}
