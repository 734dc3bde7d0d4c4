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
 * @param compared whether somebody did
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
        boolean compared,
        String offered,
        String offeredCode,
        boolean unsigned) {

    /** Makes the codes, which takes a moment. */
    static ReportKeyPage of(PeerStatus truck) {
        Optional<TruckKey> known = truck.facts().place().key();
        Optional<StatusFile.Unusable> refused = truck.facts().unreadable();
        Optional<VerifyKey> offered =
                refused.filter(file -> file.defect() == Defect.OTHER_KEY).flatMap(StatusFile.Unusable::signer);
        boolean unsigned =
                refused.filter(file -> file.defect() == Defect.NOT_SIGNED).isPresent();
        return new ReportKeyPage(
                truck.id().value(),
                truck.name(),
                situation(known, offered, unsigned),
                known.map(key -> key.key().value()).orElse(""),
                known.map(key -> key.key().code().value()).orElse(""),
                known.filter(TruckKey::compared).isPresent(),
                offered.map(VerifyKey::value).orElse(""),
                offered.map(key -> key.code().value()).orElse(""),
                unsigned);
    }

    /** Whether a key is one of those whose code it shows. */
    boolean names(VerifyKey other) {
        return other.value().equals(key) || other.value().equals(offered);
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
