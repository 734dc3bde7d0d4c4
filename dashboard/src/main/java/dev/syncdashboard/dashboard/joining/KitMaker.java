package dev.syncdashboard.dashboard.joining;

import dev.syncdashboard.dashboard.fleet.Fleet;
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
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes kits of what the station's engine says of itself and its folders.
 *
 * @param engine of which kind the fleet's engines are, as {@code sync.engine} names them
 * @param admin empty where no way is known to have the station's engine changed
 * @param places where its folders are; empty until it has said so
 */
record KitMaker(
        Fleet fleet,
        String engine,
        StationKey key,
        Optional<EngineAdmin> admin,
        Supplier<Optional<JoinPlaces>> places) {

    private static final Logger LOG = LoggerFactory.getLogger(KitMaker.class);

    /** @param ticket empty for a card */
    Attempt<Kit> make(Optional<Ticket> ticket) {
        if (admin.isEmpty()) {
            return Attempt.refused(About.NOTHING_TYPED, Message.of("join.problem.engine"));
        }
        Optional<JoinPlaces> known = places.get();
        if (known.isEmpty()) {
            return Attempt.refused(About.NOTHING_TYPED, Message.of("kit.refused.not_yet"));
        }
        try {
            return make(admin.get(), known.get(), ticket);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Attempt.refused(About.NOTHING_TYPED, Message.of("edit.late"));
        } catch (EngineException e) {
            LOG.warn("A kit can't be made.", e);
            return Attempt.refused(About.NOTHING_TYPED, Message.of("kit.refused.engine"));
        } catch (IOException e) {
            LOG.warn("A kit can't be made.", e);
            return Attempt.refused(About.NOTHING_TYPED, Message.of("join.problem.key"));
        }
    }

    private Attempt<Kit> make(EngineAdmin admin, JoinPlaces places, Optional<Ticket> ticket)
            throws IOException, InterruptedException {
        VerifyKey station = key.open().verifyKey();
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
        DeviceContact contact = admin.contact();
        try {
            return Attempt.made(
                    new Kit(name(places), contact.id(), station, engine, ticket, List.of(contact), folders));
        } catch (IllegalArgumentException e) {
            return Attempt.refused(About.NOTHING_TYPED, Message.of("kit.refused.too_much"));
        }
    }

    private String name(JoinPlaces places) {
        String name = fleet.snapshot().first().station().name();
        return name.isBlank() ? places.station().peerId().value() : name;
    }

    private static KitFolder folder(
            Optional<FolderName> name, String label, FolderRole role, Step<FolderInvitation> step) {
        return new KitFolder(name, label, role, ((Step.Done<FolderInvitation>) step).value());
    }
}
