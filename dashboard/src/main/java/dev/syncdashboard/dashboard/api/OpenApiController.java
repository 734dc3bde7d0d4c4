package dev.syncdashboard.dashboard.api;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Describes the API, and answers for every address that it does not have. */
@RestController
class OpenApiController {

    private static final Resource DOCUMENT = new ClassPathResource("openapi.json");

    @GetMapping("/api/v1/openapi.json")
    ResponseEntity<Resource> document() {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(DOCUMENT);
    }

    @RequestMapping({"/api/v1", "/api/v1/**"})
    void nothing(HttpMethod method, HttpServletRequest request) {
        if (method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD)) {
            throw ApiRefusal.of(
                    HttpStatus.NOT_FOUND,
                    "No such address",
                    "The API has nothing at " + request.getRequestURI()
                            + "; /api/v1/openapi.json describes all that it has.");
        }
        ErrorResponseException refusal = ApiRefusal.of(
                HttpStatus.METHOD_NOT_ALLOWED,
                "Only to read",
                "The API takes GET and HEAD only, but this was " + method + ".");
        refusal.getHeaders().add("Allow", "GET, HEAD");
        throw refusal;
    }
}
