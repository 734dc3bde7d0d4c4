package dev.syncdashboard.dashboard.joining;

import dev.syncdashboard.dashboard.model.Attempt;
import dev.syncdashboard.dashboard.model.Refusal.About;
import dev.syncdashboard.engine.EngineException;
import dev.syncdashboard.engine.EngineFolder;
import dev.syncdashboard.engine.FolderRole;
import dev.syncdashboard.engine.admin.DeviceContact;
import dev.syncdashboard.engine.admin.EngineAdmin;
import dev.syncdashboard.engine.admin.FolderInvitation;
import dev.syncdashboard.engine.admin.Step;
import dev.syncdashboard.joining.Kit;
import dev.syncdashboard.joining.KitFolder;
import dev.syncdashboard.joining.Ticket;
import dev.syncdashboard.signature.VerifyKey;
import dev.syncdashboard.status.FolderName;
import dev.syncdashboard.words.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes kits of what the station's engine says of itself and its folders.
 *
 * @param engine of which kind the fleet's engines are, as {@code sync.engine} names them
 */
record KitMaker(String stationName, String engine, VerifyKey key) {

    /** @param ticket empty for a card */
    Attempt<Kit> make(EngineAdmin admin, JoinPlaces places, Optional<Ticket> ticket)
            throws EngineException, InterruptedException {
        List<KitFolder> folders = new ArrayList<>();
        for (JoinPlaces.Place place : places.syncs().values()) {
            Step<FolderInvitation> step = admin.invite(place.engine(), FolderRole.TRUCK_SYNC);
            if (step instanceof Step.ByHand<FolderInvitation> hand) {
                return Attempt.refused(About.NOTHING_TYPED, hand.instruction());
            }
            folders.add(folder(place.name(), place.label(), FolderRole.TRUCK_SYNC, step));
        }
        EngineFolder status = places.status();
        Step<FolderInvitation> step = admin.invite(status, FolderRole.STATUS);
        if (step instanceof Step.ByHand<FolderInvitation> hand) {
            return Attempt.refused(About.NOTHING_TYPED, hand.instruction());
        }
        folders.add(folder(Optional.empty(), status.name(), FolderRole.STATUS, step));
        DeviceContact station = admin.contact();
        try {
            return Attempt.made(new Kit(stationName, station.id(), key, engine, ticket, List.of(station), folders));
        } catch (IllegalArgumentException e) {
            return Attempt.refused(About.NOTHING_TYPED, Message.of("kit.refused.too_much"));
        }
    }

    private static KitFolder folder(
            Optional<FolderName> name, String label, FolderRole role, Step<FolderInvitation> step) {
        return new KitFolder(name, label, role, ((Step.Done<FolderInvitation>) step).value());
    }
}
