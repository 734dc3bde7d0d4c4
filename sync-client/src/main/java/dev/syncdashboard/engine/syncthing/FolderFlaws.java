package dev.syncdashboard.engine.syncthing;

import dev.syncdashboard.engine.EngineException;
import dev.syncdashboard.engine.EngineFolder;
import dev.syncdashboard.engine.FolderAdvice;
import dev.syncdashboard.engine.FolderAdvice.Urgency;
import dev.syncdashboard.engine.FolderRole;
import dev.syncdashboard.engine.common.RulesAdvice;
import dev.syncdashboard.status.ProblemCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is wrong with a folder's settings, for who can have them changed. By the same rules as the advice that is reported. */
record FolderFlaws(ConnectedFolders folders) {

    /** Worst first. */
    List<Flaw> of(EngineFolder folder, FolderRole role) throws EngineException, InterruptedException {
        FolderConfig config = folders.config(folder);
        List<Flaw> found = new ArrayList<>();
        if (config.paused()) {
            FolderAdvice paused = FolderAdvice.of(Urgency.PROBLEM, ProblemCode.FOLDER_PAUSED, role, "folder_paused");
            found.add(
                    new Flaw(paused, List.of(ConfigChange.ofFolder(config.id()).running())));
        }
        found.addAll(folders.flaws(config, folders.status(folder), role, false));
        // Of a paused folder Syncthing does not tell what it leaves out.
        if (role != FolderRole.STATUS && !config.paused()) {
            RulesAdvice.of(folders.contentRules(folder), role, "syncthing")
                    .forEach(advice -> found.add(new Flaw(advice, List.of())));
        }
        found.sort(Comparator.comparing(flaw -> flaw.advice().urgency()));
        return List.copyOf(found);
    }

    /** What sets right all that can be set right, one change for each part of the configuration. */
    List<ConfigChange> mends(EngineFolder folder, FolderRole role) throws EngineException, InterruptedException {
        Map<List<String>, ConfigChange> byPart = new LinkedHashMap<>();
        for (Flaw flaw : of(folder, role)) {
            for (ConfigChange mend : flaw.mends()) {
                byPart.computeIfAbsent(
                                mend.part(),
                                part -> new ConfigChange(part, mend.fields().objectNode()))
                        .fields()
                        .setAll(mend.fields());
            }
        }
        return List.copyOf(byPart.values());
    }
}
