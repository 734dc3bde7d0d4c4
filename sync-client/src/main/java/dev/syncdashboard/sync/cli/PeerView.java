package dev.syncdashboard.sync.cli;

import dev.syncdashboard.text.ForeignText;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A device that shares a folder, as far as an API tells of it.
 *
 * @param id in the form of Sync API v2
 * @param contact in the API's own word: online, offline, direct, relay
 * @param lacksFiles that are here; web only
 * @param lacksBytes likewise; v1 only
 * @param lastSynced when it had everything; v1 only
 */
record PeerView(
        String id,
        Optional<String> name,
        String contact,
        OptionalLong lacksFiles,
        OptionalLong lacksBytes,
        Optional<Instant> lastSynced)
        implements Output.Item {

    static final List<String> HEADER = List.of("ID", "NAME", "CONTACT", "LACKS", "HAD ALL");

    /** Where there is none to tell of. */
    static final String NONE = "No other device has this folder, as far as the sync program knows.";

    private static final int MOST_OF_A_NAME = 60;

    static PeerView of(String id, Optional<String> name, boolean online) {
        return new PeerView(
                id, name, online ? "online" : "offline", OptionalLong.empty(), OptionalLong.empty(), Optional.empty());
    }

    @Override
    public List<String> cells() {
        return List.of(
                id,
                ForeignText.oneLine(name.orElse(""), MOST_OF_A_NAME),
                contact,
                lacks(),
                lastSynced.map(Instant::toString).orElse(""));
    }

    private String lacks() {
        if (lacksFiles.isPresent()) {
            return lacksFiles.getAsLong() + " files";
        }
        return lacksBytes.isPresent() ? lacksBytes.getAsLong() + " bytes" : "";
    }

    @Override
    public Map<String, Object> json() {
        return new JsonFields()
                .with("id", id)
                .with("name", name)
                .with("contact", contact)
                .with("lacksFiles", lacksFiles)
                .with("lacksBytes", lacksBytes)
                .with("lastSynced", lastSynced.map(Instant::toString))
                .map();
    }
}
