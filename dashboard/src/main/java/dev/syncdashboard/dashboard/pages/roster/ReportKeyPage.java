package dev.syncdashboard.dashboard.pages.roster;

import dev.syncdashboard.dashboard.fleet.PeerStatus;
import dev.syncdashboard.dashboard.model.TruckKey;
import dev.syncdashboard.signature.VerifyKey;
import dev.syncdashboard.status.StatusFile;
import dev.syncdashboard.status.StatusFile.Defect;
import java.util.Optional;

/**
 * How it stands with the signature of a truck's reports.
 *
 * @param situation code of what is said of it
 * @param key the one that the station knows, or empty
 * @param code for comparing it
 * @param offered another one that the newest report is signed with, or empty
 * @param offeredCode for comparing that one
 * @param unsigned whether the newest report is refused since it has no signature
 */
record ReportKeyPage(
        String id,
        String name,
        String situation,
        String key,
        String code,
        String offered,
        String offeredCode,
        boolean unsigned) {

    /** Makes the codes, which takes a moment. */
    static ReportKeyPage of(PeerStatus truck) {
        Optional<TruckKey> known = truck.facts().place().key();
        Optional<VerifyKey> offered = offered(truck);
        boolean unsigned = truck.facts()
                .unreadable()
                .filter(file -> file.defect() == Defect.NOT_SIGNED)
                .isPresent();
        return new ReportKeyPage(
                truck.id().value(),
                truck.name(),
                situation(known, offered, unsigned),
                known.map(key -> key.key().value()).orElse(""),
                known.map(key -> key.key().code().value()).orElse(""),
                offered.map(VerifyKey::value).orElse(""),
                offered.map(key -> key.code().value()).orElse(""),
                unsigned);
    }

    /** Whether a key is one of those whose code is shown of a truck. */
    static boolean names(PeerStatus truck, VerifyKey key) {
        return truck.facts()
                        .place()
                        .key()
                        .map(TruckKey::key)
                        .filter(key::equals)
                        .isPresent()
                || offered(truck).filter(key::equals).isPresent();
    }

    private static Optional<VerifyKey> offered(PeerStatus truck) {
        return truck.facts()
                .unreadable()
                .filter(file -> file.defect() == Defect.OTHER_KEY)
                .flatMap(StatusFile.Unusable::signer);
    }

    private static String situation(Optional<TruckKey> known, Optional<VerifyKey> offered, boolean unsigned) {
        if (offered.isPresent()) {
            return "other";
        }
        if (unsigned) {
            return "unsigned";
        }
        return known.map(key -> key.compared() ? "compared" : "first").orElse("none");
    }
}
