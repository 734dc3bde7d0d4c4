package dev.syncdashboard.agent.joining;

import dev.syncdashboard.engine.EngineException;
import dev.syncdashboard.engine.EngineFolder;
import dev.syncdashboard.engine.admin.DeviceContact;
import dev.syncdashboard.engine.admin.EngineAdmin;
import dev.syncdashboard.joining.Kit;
import dev.syncdashboard.joining.KitFolder;
import dev.syncdashboard.status.PeerId;
import dev.syncdashboard.words.Message;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Whether a folder that the engine has already under the id of one in the kit is the station's. Syncthing calls the first folder
 * of each computer "default", so the ids alone prove nothing, and once the two are one, all trucks get the files of both.
 */
record FolderHere(EngineAdmin admin, KnownPlaces places, Kit kit) {

    /** Why it can't be taken; empty if it can. */
    Optional<Message> refusal(KitFolder folder, EngineFolder here) throws EngineException, InterruptedException {
        Optional<List<PeerId>> sharers = admin.sharers(here);
        if (sharers.isEmpty() || isTheStations(folder, here, sharers.get())) {
            return Optional.empty();
        }
        try {
            boolean free = sharers.get().isEmpty() && !PlaceChoice.holdsFiles(here.path());
            return free
                    ? Optional.empty()
                    : Optional.of(Message.of(
                            "join.place.own_folder", here.name(), here.path().toString(), folder.label()));
        } catch (IOException e) {
            return Optional.of(Message.of("join.place.closed", here.path().toString()));
        }
    }

    private boolean isTheStations(KitFolder folder, EngineFolder here, List<PeerId> sharers) {
        boolean wasTakenBefore =
                places.of(folder.invitation().id()).filter(here.path()::equals).isPresent();
        return wasTakenBefore || kit.contacts().stream().map(DeviceContact::id).anyMatch(sharers::contains);
    }
}
