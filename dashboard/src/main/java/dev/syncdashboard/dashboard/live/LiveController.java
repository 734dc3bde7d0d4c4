package dev.syncdashboard.dashboard.live;

import dev.syncdashboard.dashboard.guard.Client;
import dev.syncdashboard.dashboard.listening.AskedAt;
import dev.syncdashboard.dashboard.web.ReaderLanguage;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Server-sent events for open pages. */
@RestController
record LiveController(LiveChannel channel, ReaderLanguage language) {
    private static final String RETRY_SECONDS = "30";

    @GetMapping(path = "/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> live(HttpMethod method, HttpServletRequest request) {
        if (method.equals(HttpMethod.HEAD)) {
            return ResponseEntity.ok().build();
        }
        Optional<SseEmitter> opened = channel.open(Client.of(request), AskedAt.of(request), language.of(request));
        return opened.map(emitter -> ResponseEntity.ok()
                        // A proxy that gathers an answer before it passes it on would hold all signs back.
                        .header("X-Accel-Buffering", "no")
                        .body(emitter))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                        .header("Retry-After", RETRY_SECONDS)
                        .build());
    }
}
