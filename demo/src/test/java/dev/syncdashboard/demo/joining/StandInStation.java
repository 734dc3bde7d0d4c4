package dev.syncdashboard.demo.joining;

import dev.syncdashboard.engine.EngineFolder;
import dev.syncdashboard.engine.FolderRole;
import dev.syncdashboard.engine.admin.DeviceContact;
import dev.syncdashboard.engine.admin.EngineAdmin;
import dev.syncdashboard.engine.admin.Step;
import dev.syncdashboard.engine.admin.WaitingDevice;
import dev.syncdashboard.joining.HeardRequest;
import dev.syncdashboard.joining.JoinAnswer;
import dev.syncdashboard.joining.JoinAnswer.Decision;
import dev.syncdashboard.joining.JoinFolder;
import dev.syncdashboard.joining.JoinName;
import dev.syncdashboard.joining.JoinRequest;
import dev.syncdashboard.joining.Kit;
import dev.syncdashboard.joining.KitFolder;
import dev.syncdashboard.joining.KitId;
import dev.syncdashboard.joining.KitProof;
import dev.syncdashboard.joining.KitSecret;
import dev.syncdashboard.joining.Ticket;
import dev.syncdashboard.signature.SigningKey;
import dev.syncdashboard.status.PeerId;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** A station of which only that is here what decides on joins: it makes kits, hears requests and answers when it is told to. */
final class StandInStation {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final SigningKey key = SigningKey.generate();
    private final EngineAdmin admin;
    private final String engine;
    private final EngineFolder sync;
    private final EngineFolder status;
    private final Map<KitId, Ticket> tickets = new ConcurrentHashMap<>();
    private final AtomicLong number = new AtomicLong();

    StandInStation(EngineAdmin admin, String engine, Path root) throws Exception {
        this.admin = admin;
        this.engine = engine;
        this.sync = done(admin.create(root.resolve("files"), "Files", FolderRole.STATION_SYNC));
        this.status = done(admin.create(root.resolve("reports"), "Reports", FolderRole.STATUS));
    }

    SigningKey key() {
        return key;
    }

    EngineFolder sync() {
        return sync;
    }

    EngineFolder status() {
        return status;
    }

    Kit kit(String truck, Instant until) throws Exception {
        Ticket ticket = new Ticket(KitId.random(RANDOM), truck, until, KitSecret.random(RANDOM));
        tickets.put(ticket.id(), ticket);
        return kit(Optional.of(ticket));
    }

    Kit card() throws Exception {
        return kit(Optional.empty());
    }

    private Kit kit(Optional<Ticket> ticket) throws Exception {
        DeviceContact self = admin.contact();
        return new Kit(
                "Station 4",
                self.id(),
                key.verifyKey(),
                engine,
                ticket,
                List.of(self),
                List.of(folder(sync, FolderRole.TRUCK_SYNC), folder(status, FolderRole.STATUS)));
    }

    private KitFolder folder(EngineFolder folder, FolderRole there) throws Exception {
        return new KitFolder(Optional.empty(), folder.name(), there, done(admin.invite(folder, there)));
    }

    /** Everybody who asks now, at its own engine or in the Status folder. */
    List<HeardRequest> asking() throws Exception {
        List<HeardRequest> all = new ArrayList<>();
        for (WaitingDevice each : admin.waiting()) {
            JoinName.parse(each.device().id(), each.device().name())
                    .ifPresent(request -> all.add(new HeardRequest(request, Optional.empty(), Instant.EPOCH)));
        }
        all.addAll(new JoinFolder(status.path()).requests(any -> true).found());
        return all;
    }

    Optional<HeardRequest> asking(PeerId device) throws Exception {
        return asking().stream()
                .filter(each -> each.request().device().equals(device))
                .findFirst();
    }

    boolean isProven(JoinRequest request) {
        return request.proof()
                .map(KitProof::kit)
                .map(tickets::get)
                .filter(ticket -> request.isProvenBy(ticket.secret().key().verifyKey()))
                .isPresent();
    }

    void accept(JoinRequest request) throws Exception {
        done(admin.admit(new DeviceContact(request.device(), request.truckName(), List.of()), List.of(sync, status)));
        answer(request, Decision.ACCEPTED, key);
    }

    void answer(JoinRequest request, Decision decision, SigningKey signer) throws Exception {
        JoinAnswer answer = new JoinAnswer(
                request.device(),
                decision,
                request.agentKey(),
                decision == Decision.ACCEPTED ? request.proof().map(KitProof::kit) : Optional.empty(),
                request.truckName(),
                Instant.parse("2026-12-01T10:00:00Z"),
                number.incrementAndGet());
        new JoinFolder(status.path())
                .answer(answer, signer, ".syncthing." + request.device().value() + ".tmp");
    }

    /** A name that this engine never syncs. */
    private String temporary(PeerId device) throws Exception {
        return engine.equals("syncthing")
                ? ".syncthing." + device + ".tmp"
                : "~" + admin.identity().peerId() + ".part";
    }

    static <T> T done(Step<T> step) {
        if (step instanceof Step.Done<T> done) {
            return done.value();
        }
        throw new AssertionError("not done: " + step);
    }
}
