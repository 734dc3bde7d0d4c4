package dev.syncdashboard.engine.setup;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A sync engine on this computer.
 *
 * @param address where it is asked
 * @param settings what reaches it, by the names of settings ({@code sync.engine}, {@code sync.url}, …), without what is
 *     lacking
 * @param lacks what it takes besides, in the order in which a person has to give it; empty: it can be opened
 */
public record FoundEngine(URI address, Map<String, String> settings, List<EngineLack> lacks) {

    public FoundEngine {
        settings = Map.copyOf(settings);
        lacks = List.copyOf(lacks);
    }

    /** The word of {@code sync.engine}; empty if that shows only once something that is lacking is there. */
    public Optional<String> engine() {
        return Optional.ofNullable(settings.get("sync.engine"));
    }

    public boolean isReady() {
        return lacks.isEmpty();
    }
}
