package dev.syncdashboard.engine.syncthing;

import dev.syncdashboard.engine.FolderAdvice;
import java.util.List;

/**
 * What is wrong with a folder, and what would set it right.
 *
 * @param mends none where only a person can tell what is right
 */
record Flaw(FolderAdvice advice, List<ConfigChange> mends) {

    Flaw {
        mends = List.copyOf(mends);
    }
}
