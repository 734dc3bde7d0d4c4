package dev.syncdashboard.engine.common;

import dev.syncdashboard.engine.EngineException;
import dev.syncdashboard.engine.EngineException.Kind;
import dev.syncdashboard.engine.EngineFolder;
import dev.syncdashboard.words.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Where the shared folders of this device lie, to see whether one more can lie at a place. */
public record SharedPlaces(List<EngineFolder> folders) {

    /**
     * The folder at just this place.
     *
     * @throws IllegalArgumentException if the place is no absolute path
     */
    public Optional<EngineFolder> at(Path place) {
        Path real = real(requireAbsolute(place));
        return folders.stream()
                .filter(folder -> real(folder.path()).equals(real))
                .findFirst();
    }

    /**
     * Each of two folders of which one lies in the other would take the files of both for its own.
     *
     * @throws EngineException if there is a shared folder at the place, in it or around it
     * @throws IllegalArgumentException if the place is no absolute path
     */
    public void requireFree(Path place) throws EngineException {
        Path real = real(requireAbsolute(place));
        for (EngineFolder folder : folders) {
            Path other = real(folder.path());
            if (other.startsWith(real) || real.startsWith(other)) {
                throw new EngineException(
                        Kind.FAULTY_ANSWER,
                        "The shared folder '" + folder.name() + "' is at " + folder.path() + ", so that none can be at "
                                + place + ". Choose a directory that is in no shared folder and has none in it.",
                        Message.of("admin.place_taken"),
                        Optional.empty(),
                        null);
            }
        }
    }

    private static Path requireAbsolute(Path place) {
        if (!place.isAbsolute()) {
            throw new IllegalArgumentException("the place of a folder must be a full path: " + place);
        }
        return place;
    }

    /** By its true name, as far as it is there yet. */
    private static Path real(Path place) {
        Path whole = place.normalize();
        for (Path there = whole; there != null; there = there.getParent()) {
            if (Files.exists(there)) {
                try {
                    return there.toRealPath().resolve(there.relativize(whole)).normalize();
                } catch (IOException e) {
                    return whole;
                }
            }
        }
        return whole;
    }
}
