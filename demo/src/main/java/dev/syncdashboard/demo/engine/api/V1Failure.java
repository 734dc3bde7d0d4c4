package dev.syncdashboard.demo.engine.api;

/** Why a call of API v1 is answered with an error, which HTTP knows nothing of. */
final class V1Failure extends Exception {

    private static final long serialVersionUID = 1;

    private final String field;
    private final int code;

    private V1Failure(String field, int code, String message) {
        super(message);
        this.field = field;
        this.code = code;
    }

    static V1Failure error(int code, String message) {
        return new V1Failure("error", code, message);
    }

    /** As the real engine says that a folder can't be added. */
    static V1Failure result(int code, String message) {
        return new V1Failure("result", code, message);
    }

    /** The key of the number in the answer. */
    String field() {
        return field;
    }

    int code() {
        return code;
    }

    /** Empty where the real engine gives none. */
    String message() {
        return String.valueOf(getMessage());
    }
}
