package dev.syncdashboard.demo.engine.api;

/** Why a call is answered with an error. The message goes to the caller. */
final class ApiProblem extends Exception {

    private static final long serialVersionUID = 1;

    private final int httpStatus;

    ApiProblem(int httpStatus, String message) {
        super(message);
        this.httpStatus = httpStatus;
    }

    int httpStatus() {
        return httpStatus;
    }

    String message() {
        return String.valueOf(getMessage());
    }
}
