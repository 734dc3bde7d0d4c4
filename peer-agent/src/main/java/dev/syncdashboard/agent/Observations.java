package dev.syncdashboard.agent;

import dev.syncdashboard.agent.selfcheck.Hindrance;
import dev.syncdashboard.engine.setup.SyncFolder;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What one report says: of each Sync folder, in the order of the settings. At least one. */
record Observations(List<OfFolder> folders) {

    /** What is said of one folder. */
    record OfFolder(SyncFolder folder, Observation seen) {}

    Observations {
        folders = List.copyOf(folders);
    }

    /** Of the folder that the top of the report is about. */
    OfFolder top() {
        return folders.get(0);
    }

    List<OfFolder> further() {
        return folders.subList(1, folders.size());
    }

    /** The same with something that is wrong with the device. */
    Observations with(Optional<Hindrance> one) {
        return new Observations(folders.stream()
                .map(each -> new OfFolder(each.folder(), each.seen().with(one)))
                .toList());
    }

    /** The same device, of whose folders nothing is known. */
    Observations notKnown(Hindrance why) {
        return new Observations(folders.stream()
                .map(each -> new OfFolder(each.folder(), each.seen().notKnown(why)))
                .toList());
    }

    /** A later look at a disk that found the same is no news. */
    boolean saysTheSameAs(Observations other) {
        return folders.size() == other.folders.size()
                && IntStream.range(0, folders.size())
                        .allMatch(i -> folders.get(i)
                                .seen()
                                .saysTheSameAs(other.folders.get(i).seen()));
    }
}
