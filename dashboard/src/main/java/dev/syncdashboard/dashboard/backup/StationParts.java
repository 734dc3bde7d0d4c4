package dev.syncdashboard.dashboard.backup;

import dev.syncdashboard.dashboard.history.DatabaseAddress;
import dev.syncdashboard.dashboard.history.DatabaseCopies;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What of a station a backup has, by the names of the files in the data directory. Nothing else is ever written by a restore. */
public final class StationParts {

    /** The file of settings that the dashboard was started with. It lies elsewhere, and is put beside the data by a restore. */
    public static final String SETTINGS = "settings-of-the-backup.properties";

    /** All are small, and are replaced as a whole by the parts of the dashboard that they belong to. */
    static final List<String> SMALL = List.of(
            "roster.json",
            "station.key",
            "joining.json",
            "rollout.json",
            "accounts.json",
            "accounts.claimed",
            "https.pem",
            "setup.properties",
            "setup-secrets.properties",
            // A pair that is being replaced: with these, the next start finishes it.
            "setup.properties.next",
            "setup-secrets.properties.next",
            "setup.properties.commit");

    /** What else stands for the data that are there, and goes with them when others take their place. */
    static final List<String> OF_THIS_COMPUTER = List.of(
            DatabaseAddress.TRACE,
            "roster.json.damaged",
            "station.files",
            // A truck that saw newer ones believes these no more: the lists are signed anew.
            "station.signatures",
            "folders.known",
            "login-link",
            DatabaseCopies.DUMP,
            SETTINGS);

    /** No small file is larger: each of their owners reads less. */
    static final long LARGEST_SMALL = 64L << 20;

    private StationParts() {}

    static Set<String> allowed() {
        return Stream.concat(SMALL.stream(), Stream.of(DatabaseAddress.FILE, DatabaseCopies.DUMP, SETTINGS))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What a restore puts aside before others take its place. */
    static List<String> replaced() {
        return Stream.of(SMALL.stream(), Stream.of(DatabaseAddress.FILE), OF_THIS_COMPUTER.stream())
                .flatMap(names -> names)
                .distinct()
                .toList();
    }
}
