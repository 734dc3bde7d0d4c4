package dev.syncdashboard.agent.joining;

import dev.syncdashboard.content.ContentRules;
import dev.syncdashboard.engine.EngineException;
import dev.syncdashboard.engine.EngineFolder;
import dev.syncdashboard.engine.EngineIdentity;
import dev.syncdashboard.engine.EngineMoment;
import dev.syncdashboard.engine.FolderLook;
import dev.syncdashboard.engine.FolderRole;
import dev.syncdashboard.engine.FolderWatch;
import dev.syncdashboard.engine.SyncEngine;
import dev.syncdashboard.engine.admin.DeviceContact;
import dev.syncdashboard.engine.admin.FolderInvitation;
import dev.syncdashboard.joining.JoinAnswer;
import dev.syncdashboard.joining.JoinAnswer.Decision;
import dev.syncdashboard.joining.JoinFolder;
import dev.syncdashboard.joining.JoinRequest;
import dev.syncdashboard.joining.Kit;
import dev.syncdashboard.joining.KitFolder;
import dev.syncdashboard.joining.KitId;
import dev.syncdashboard.joining.KitProof;
import dev.syncdashboard.joining.KitSecret;
import dev.syncdashboard.joining.Ticket;
import dev.syncdashboard.signature.SigningKey;
import dev.syncdashboard.status.PeerId;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A station's key and what it says, and an engine that is asked on a truck. */
final class FakeStation {

    static final String MAPS = "maps-1";
    static final String STATUS = "status-1";
    static final Instant NOW = Instant.parse("2026-11-30T10:00:00Z");

    final SigningKey key = SigningKey.generate();
    private final boolean secrets;

    /** @param secrets whether who has an invitation gets the folder */
    FakeStation(boolean secrets) {
        this.secrets = secrets;
    }

    Kit kit(Instant until) {
        SecureRandom random = new SecureRandom();
        return of(Optional.of(new Ticket(KitId.random(random), "Engine 7", until, KitSecret.random(random))));
    }

    Kit card() {
        return of(Optional.empty());
    }

    private Kit of(Optional<Ticket> ticket) {
        return new Kit(
                "Station 4",
                new PeerId("STATION"),
                key.verifyKey(),
                "syncthing",
                ticket,
                List.of(new DeviceContact(new PeerId("STATION"), "station-pc", List.of("tcp://192.0.2.1:22000"))),
                List.of(folder(MAPS, "Maps", FolderRole.TRUCK_SYNC), folder(STATUS, "Reports", FolderRole.STATUS)));
    }

    private KitFolder folder(String id, String label, FolderRole role) {
        Optional<String> secret = secrets ? Optional.of("SECRET-" + id) : Optional.empty();
        return new KitFolder(Optional.empty(), label, role, new FolderInvitation(id, label, role, secret));
    }

    void answers(Path status, JoinRequest request, Decision decision, long number) throws IOException {
        answers(status, request, decision, number, key);
    }

    static void answers(Path status, JoinRequest request, Decision decision, long number, SigningKey signer)
            throws IOException {
        JoinAnswer answer = new JoinAnswer(
                request.device(),
                decision,
                request.agentKey(),
                decision == Decision.ACCEPTED ? request.proof().map(KitProof::kit) : Optional.empty(),
                request.truckName(),
                NOW,
                number);
        new JoinFolder(status).answer(answer, signer, "answer.tmp");
    }

    /** The engine of a truck, to be asked: it has what the other one has. */
    static SyncEngine asked(FakeAdmin admin) {
        return new SyncEngine() {
            @Override
            public EngineMoment now() {
                return new Moment(admin);
            }

            @Override
            public FolderWatch watch(EngineFolder folder) {
                throw new UnsupportedOperationException();
            }

            @Override
            public String temporaryFileName(String file) {
                return "~" + file + ".part";
            }

            @Override
            public void close() {}
        };
    }

    private record Moment(FakeAdmin admin) implements EngineMoment {

        @Override
        public EngineIdentity identity() throws EngineException {
            return admin.identity();
        }

        @Override
        public EngineFolder folder(String key) throws EngineException {
            return Optional.ofNullable(admin.folders.get(key)).orElseThrow(() -> EngineException.folderGone(key));
        }

        @Override
        public FolderLook look(EngineFolder folder, FolderRole role) {
            throw new UnsupportedOperationException();
        }

        @Override
        public ContentRules contentRules(EngineFolder folder) {
            throw new UnsupportedOperationException();
        }
    }
}
