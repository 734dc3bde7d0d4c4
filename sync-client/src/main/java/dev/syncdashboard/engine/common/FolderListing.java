package dev.syncdashboard.engine.common;

import dev.syncdashboard.engine.EngineException;
import dev.syncdashboard.engine.EngineException.Kind;
import dev.syncdashboard.engine.EngineFolder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All folders of an engine, of which a single one may have a place that this program can't name. */
public final class FolderListing {

    private FolderListing() {}

    /** What is listed as a folder of the port. */
    public interface Mapping<T> {
        EngineFolder folder(T listed) throws EngineException, InterruptedException;
    }

    /**
     * Those that can be named.
     *
     * @throws EngineException if not one of them can be, as where a path map is missing; or the engine fails meanwhile
     */
    public static <T> List<EngineFolder> of(List<T> listed, Mapping<T> mapping)
            throws EngineException, InterruptedException {
        List<EngineFolder> found = new ArrayList<>();
        Optional<EngineException> unfit = Optional.empty();
        for (T each : listed) {
            try {
                found.add(mapping.folder(each));
            } catch (EngineException e) {
                if (e.kind() == Kind.UNREACHABLE || e.kind() == Kind.LOGIN) {
                    throw e;
                }
                unfit = Optional.of(e);
            }
        }
        if (found.isEmpty() && unfit.isPresent()) {
            throw unfit.get();
        }
        return List.copyOf(found);
    }
}
