package dev.syncdashboard.dashboard.api;

import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers with the problem details, whatever kind of content was asked for. */
@RestControllerAdvice(basePackageClasses = RefusalAdvice.class)
class RefusalAdvice {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refuse(ErrorResponseException refusal) {
        return ResponseEntity.status(refusal.getStatusCode())
                .headers(refusal.getHeaders())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(refusal.getBody());
    }
}
