package dev.syncdashboard.joining;

import dev.syncdashboard.engine.FolderRole;
import dev.syncdashboard.engine.admin.DeviceContact;
import dev.syncdashboard.engine.admin.FolderInvitation;
import dev.syncdashboard.signature.SigningKey;
import dev.syncdashboard.status.FolderName;
import dev.syncdashboard.status.PeerId;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Kits to try things with. */
final class Kits {

    static final Instant UNTIL = Instant.parse("2026-12-07T12:00:00Z");
    static final PeerId STATION = new PeerId("MRIW7OK-NETT3M4-N6SBWME-N25O76W-YJKVXPH-FUMQJ3S-P57B74J-GBITBAC");
    static final PeerId TRUCK = new PeerId("ESEDOZ2-OT4O3Z5-O4GT2QY-FGZPWYP-UTMLFQM-JVOMZQX-DKTQUJT-5B7OCAW");
    static final SigningKey STATION_KEY = key(1);
    static final SigningKey AGENT_KEY = key(2);
    static final KitId ID = new KitId("ABCDEFGHIJKLMNOP");
    static final KitSecret SECRET = KitSecret.of(seed(3)).orElseThrow();

    private Kits() {}

    static SigningKey key(int number) {
        return SigningKey.ofSeed(seed(number));
    }

    private static byte[] seed(int number) {
        byte[] seed = new byte[32];
        for (int i = 0; i < seed.length; i++) {
            seed[i] = (byte) (number * 37 + i * 101);
        }
        return seed;
    }

    /** Of a station with Syncthing. */
    static Kit syncthing() {
        return new Kit(
                "Feuerwache Süd",
                STATION,
                STATION_KEY.verifyKey(),
                "syncthing",
                Optional.of(new Ticket(ID, "Engine 9", UNTIL, SECRET)),
                List.of(new DeviceContact(STATION, "Station South", List.of("tcp://192.0.2.7:22000", "dynamic"))),
                List.of(
                        folder(Optional.empty(), "Maps", FolderRole.TRUCK_SYNC, "maps-kq3", Optional.empty()),
                        folder(Optional.empty(), "Status", FolderRole.STATUS, "status-9xw", Optional.empty())));
    }

    /** Of a station with Resilio Sync and named folders. */
    static Kit resilio() {
        Kit kit = syncthing();
        return new Kit(
                kit.stationName(),
                kit.stationId(),
                kit.stationKey(),
                "resilio",
                kit.ticket(),
                List.of(),
                List.of(
                        folder(
                                FolderName.parse("maps"),
                                "Maps",
                                FolderRole.TRUCK_SYNC,
                                "1",
                                Optional.of("BGCOZ2337JPE4D37SETGMWRVOYME3QKOO")),
                        folder(
                                Optional.empty(),
                                "Status",
                                FolderRole.STATUS,
                                "2",
                                Optional.of("AGCOZ2337JPE4D37SETGMWRVOYME3QKOO"))));
    }

    private static KitFolder folder(
            Optional<FolderName> name, String label, FolderRole role, String id, Optional<String> secret) {
        return new KitFolder(name, label, role, new FolderInvitation(id, label, role, secret));
    }

    static JoinRequest request() {
        return JoinRequest.withKit(TRUCK, "Engine 9", AGENT_KEY.verifyKey(), ID, SECRET.key());
    }

    static JoinAnswer answer(long number) {
        return new JoinAnswer(
                TRUCK,
                JoinAnswer.Decision.ACCEPTED,
                AGENT_KEY.verifyKey(),
                Optional.of(ID),
                "Engine 9",
                UNTIL.minusSeconds(60),
                number);
    }

    static SecureRandom random() {
        return new SecureRandom();
    }
}
