package dev.syncdashboard.dashboard.truck;

import dev.syncdashboard.dashboard.fleet.FleetSnapshot;
import dev.syncdashboard.dashboard.fleet.PeerStatus;
import dev.syncdashboard.dashboard.verdict.FileChanges;
import dev.syncdashboard.dashboard.verdict.PeerState;
import dev.syncdashboard.dashboard.verdict.Update;
import dev.syncdashboard.dashboard.web.FileGroup;
import java.util.List;
import java.util.Optional;

/**
 * The files that lie between a truck and the newest update.
 *
 * @param title "What it lacks" or, for a truck out of contact, "What it lacked when last heard"
 * @param note what there is to say where no file is listed, or empty
 */
record Missing(String title, String note, List<FileGroup> groups) {

    static Missing of(PeerStatus peer, FleetSnapshot fleet) {
        String title = peer.verdict().lastKnown() ? "What it lacked when last heard" : "What it lacks";
        if (peer.verdict().state() == PeerState.UP_TO_DATE) {
            return new Missing(title, "Nothing.", List.of());
        }
        if (peer.facts().report().isEmpty()) {
            return new Missing(title, "It never said which files it has.", List.of());
        }
        if (peer.lacksBytes()) {
            return new Missing(title, "Some files or parts of files; its report does not say which.", List.of());
        }
        if (peer.has().isEmpty()) {
            return new Missing(title, "That can't be said: its report names no numbered version.", List.of());
        }
        return since(title, peer.has().get(), fleet);
    }

    private static Missing since(String title, Update has, FleetSnapshot fleet) {
        Optional<FileChanges> changes = MissingFiles.since(has.number(), fleet.updates());
        if (changes.isEmpty()) {
            String note = "The files of the updates after #" + has.number() + " were not all listed.";
            return new Missing(title, note, List.of());
        }
        List<FileGroup> groups = FileGroup.toDo(changes.get());
        return new Missing(title, groups.isEmpty() ? "No file: the same ones came back." : "", groups);
    }
}
