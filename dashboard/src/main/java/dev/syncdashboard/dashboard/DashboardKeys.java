package dev.syncdashboard.dashboard;

import dev.syncdashboard.dashboard.issuer.IssuerSettings;
import dev.syncdashboard.dashboard.setup.SettingNames;
import dev.syncdashboard.dashboard.tls.TlsSettings;
import dev.syncdashboard.dashboard.verdict.Limits;
import dev.syncdashboard.engine.setup.Engines;
import dev.syncdashboard.release.Rollout;
import dev.syncdashboard.settings.SettingKey;
import dev.syncdashboard.words.LanguageChoice;
import dev.syncdashboard.words.TruckNoun;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Every setting of the dashboard: the engines' own and these. */
final class DashboardKeys {

    static final SettingKey ADDRESS =
            SettingKey.of("server.address", "address to listen on").byDefault("127.0.0.1");

    static final SettingKey PORT = SettingKey.of("server.port", "port to listen on")
            .port("one that is free")
            .byDefault("8080");

    static final SettingKey HOSTS = SettingKey.of(
            "dashboard.hosts",
            "host names by which browsers and scripts may ask, separated by commas, beside addresses and localhost");

    static final SettingKey PROXY = SettingKey.of(
            "dashboard.proxy",
            "where a proxy encrypts, the address at which browsers ask it, such as https://station4.example.org/sync");

    static final SettingKey ZONE = SettingKey.of("dashboard.zone", "time zone of the pages, such as Europe/Berlin")
            .otherwise("the system's");

    static final SettingKey LANGUAGE = SettingKey.of(
                    "dashboard.language", "language of the pages; browser: what each reader's browser asks for")
            .choice(LanguageChoice.SETTINGS)
            .byDefault("en");

    static final SettingKey TRUCK_CALLED = SettingKey.of(
                    "dashboard.truck-called", "what a truck is called on the pages")
            .choice(TruckNoun.codes())
            .byDefault(TruckNoun.TRUCK.code());

    static final SettingKey POLL = SettingKey.of("dashboard.poll", "ask the station's engine at least this often")
            .from(Duration.ofMillis(100), Duration.ofHours(1))
            .byDefault(Duration.ofSeconds(5));

    static final SettingKey RESCAN = SettingKey.of("dashboard.rescan", "read the Status folder at least this often")
            .from(Duration.ofMillis(100), Duration.ofHours(1))
            .byDefault(Duration.ofSeconds(10));

    static final SettingKey SETTLE =
            limit("settle", "a version that stood this long is a numbered update", Limits.STANDARD.settle());

    static final SettingKey CATCH_UP =
            limit("catch-up", "a truck in contact may take this long to update", Limits.STANDARD.catchUp());

    static final SettingKey QUIET = limit("quiet", "a heartbeat may be this late", Limits.STANDARD.quiet());

    static final SettingKey CLOCK_TOLERANCE =
            limit("clock-tolerance", "a truck's clock may be this wrong", Limits.STANDARD.clockTolerance());

    static final SettingKey REPORT_IS_OLD =
            limit("report-is-old", "an older report is marked", Limits.STANDARD.reportIsOld());

    static final SettingKey CANNOT_CHECK_AFTER = limit(
            "cannot-check-after",
            "without an answer of the engine for this long, verdicts are frozen",
            Limits.STANDARD.cannotCheckAfter());

    static final SettingKey DATA_DIR = SettingKey.of("dashboard.data.dir", "folder of the dashboard's database file")
            .byDefault("./data");

    static final SettingKey DATA_URL = SettingKey.of(
                    "dashboard.data.url", "JDBC URL of a PostgreSQL database; memory: keep nothing beyond a restart")
            .otherwise("a file in that folder");

    static final SettingKey DATA_USERNAME = SettingKey.of("dashboard.data.username", "that database's login");

    static final SettingKey DATA_PASSWORD =
            SettingKey.of("dashboard.data.password", "its password").hidden();

    static final SettingKey KEEP = SettingKey.of("dashboard.data.keep", "keep the history for this long")
            .from(Duration.ofMinutes(1), Duration.ofDays(36_500))
            .byDefault(Duration.ofDays(730));

    static final SettingKey RELEASE_KEY = SettingKey.of(
                    "dashboard.release-key", "public key by which releases of the agent are known")
            .otherwise("that of this build");

    static final SettingKey RELEASE_WITHIN = SettingKey.of(
                    "dashboard.release-within",
                    "a truck that has not reported so long after a start in a new version goes back")
            .from(Duration.ofSeconds(10), Duration.ofDays(7))
            .byDefault(Rollout.USUAL_WITHIN);

    static final List<SettingKey> ALL = all(
            ADDRESS,
            PORT,
            TlsSettings.MODE,
            TlsSettings.CERTIFICATE,
            TlsSettings.KEY,
            TlsSettings.KEYSTORE,
            TlsSettings.KEYSTORE_PASSWORD,
            HOSTS,
            PROXY,
            ZONE,
            LANGUAGE,
            TRUCK_CALLED,
            POLL,
            RESCAN,
            SETTLE,
            CATCH_UP,
            QUIET,
            CLOCK_TOLERANCE,
            REPORT_IS_OLD,
            CANNOT_CHECK_AFTER,
            DATA_DIR,
            DATA_URL,
            DATA_USERNAME,
            DATA_PASSWORD,
            KEEP,
            BackupKeys.DIRECTORY,
            BackupKeys.KEEP,
            BackupKeys.AT,
            RELEASE_KEY,
            RELEASE_WITHIN);

    /** Those that can be made in a browser. */
    static final SettingNames IN_BROWSER = SettingNames.of(ALL);

    private DashboardKeys() {}

    /** With those of the login service, which come last. */
    private static List<SettingKey> all(SettingKey... own) {
        return Engines.keysWith(
                Stream.concat(Stream.of(own), IssuerSettings.ALL.stream()).toArray(SettingKey[]::new));
    }

    private static SettingKey limit(String name, String meaning, Duration standard) {
        return SettingKey.of("dashboard.limits." + name, meaning)
                .from(Duration.ZERO, Duration.ofDays(3_650))
                .byDefault(standard);
    }

    /** What counts where nothing is set, by name. */
    static Map<String, Object> defaults() {
        Map<String, Object> values = new TreeMap<>();
        ALL.forEach(key -> key.defaultValue().ifPresent(value -> values.put(key.name(), value)));
        return values;
    }

    /**
     * Holds a word against the choice of its setting.
     *
     * @throws IllegalArgumentException naming setting, value and what was expected
     */
    static void require(SettingKey key, String word) {
        if (!key.allows(word)) {
            throw new IllegalArgumentException(key.name() + " is " + word + ", expected is " + key.expected() + ".");
        }
    }

    /**
     * Holds a span of time against the range of its setting.
     *
     * @throws IllegalArgumentException naming setting, value and what was expected
     */
    static void require(SettingKey key, Duration value) {
        if (!key.allows(value)) {
            throw new IllegalArgumentException(
                    key.name() + " is " + value.toMillis() / 1_000.0 + " s, expected is " + key.expected() + ".");
        }
    }
}
