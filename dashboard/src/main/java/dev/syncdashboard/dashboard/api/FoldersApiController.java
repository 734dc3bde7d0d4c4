package dev.syncdashboard.dashboard.api;

import dev.syncdashboard.dashboard.fleet.Fleet;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The station's Sync folders as JSON. */
@RestController
record FoldersApiController(Fleet fleet) {
    @GetMapping("/api/v1/folders")
    FoldersJson folders() {
        return FoldersJson.of(fleet.snapshot());
    }
}
