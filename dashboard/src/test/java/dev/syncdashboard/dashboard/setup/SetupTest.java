package dev.syncdashboard.dashboard.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.dashboard.fixture.SettingsInMemory;
import dev.syncdashboard.dashboard.model.Attempt;
import dev.syncdashboard.dashboard.model.Change;
import dev.syncdashboard.dashboard.text.StationWords;
import dev.syncdashboard.engine.setup.Engines;
import dev.syncdashboard.settings.SettingKey;
import dev.syncdashboard.words.Message;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SetupTest {

    private final SettingsInMemory settings = new SettingsInMemory();
    private final List<Change> noted = new ArrayList<>();
    private final Setup setup = new Setup(
            SettingNames.of(Engines.keysWith(
                    SettingKey.of("server.port", "port").port("any"), SettingKey.of("dashboard.hosts", "names"))),
            settings,
            settings,
            settings,
            noted::add,
            "run");

    @Test
    void aChangeIsKeptRunsAtOnceAndIsNotedWithoutItsSecret() {
        assertMade(change(Map.of("sync.url", "http://h", "sync.password", "geheim")));

        assertThat(settings.kept.get("sync.url")).contains("http://h");
        assertThat(settings.replaced).isEqualTo(1);
        assertThat(noted).extracting(Change::about).containsExactly("sync.password", "sync.url");
        assertThat(noted.toString()).doesNotContain("geheim");
        assertThat(setup.hasProgram()).isTrue();
        assertThat(setup.isComplete()).isFalse();
        assertMade(change(Map.of("sync.folder", "A", "sync.status.folder", "B")));
        assertThat(setup.isComplete()).isTrue();
        assertThat(setup.isMadeByHand()).isFalse();
    }

    @Test
    void ofTwoPeopleTheSecondIsToldAndNothingIsLost() {
        String seen = setup.version();
        assertMade(setup.change(seen, kept -> kept.with(Map.of("sync.url", "http://first"))));

        assertRefused(
                setup.change(seen, kept -> kept.with(Map.of("sync.url", "http://second"))), "Somebody has changed");

        assertThat(settings.kept.get("sync.url")).contains("http://first");
        assertThat(settings.replaced).isEqualTo(1);
    }

    @Test
    void whatIsSetByHandCountsFirstAndAsAWhole() {
        settings.kept = KeptSettings.of(Map.of("sync.url", "http://kept", "sync.password", "old"));
        settings.byHand.put("sync.home", "/home/sync");

        assertThat(setup.value("sync.url")).isEmpty();
        assertThat(setup.value("sync.password")).isEmpty();
        assertThat(setup.value("sync.home")).contains("/home/sync");
        assertRefused(change(Map.of("sync.url", "http://other")), "by hand, in the file /etc/dashboard.properties");
        assertThat(settings.replaced).isZero();
    }

    @Test
    void aDiskThatIsFullAndSettingsThatCanNotRunLeaveAllAsItWas() {
        settings.failure = Optional.of(new IOException("no space"));
        assertRefused(change(Map.of("sync.url", "http://h")), "disk is full");

        settings.failure = Optional.empty();
        settings.unusable = "sync.url is 'x'. Expected the engine's address";
        assertRefused(change(Map.of("sync.url", "http://h")), "sync.url is not right", "engine");

        assertRefused(change(Map.of("no.such", "x")), "There is no setting no.such");
        assertRefused(change(Map.of("server.port", "99999999")), "expected is a port");
        assertRefused(change(Map.of("server.port", "${HOME}")), "expected is");
        assertThat(settings.kept).isEqualTo(KeptSettings.NONE);
        assertThat(settings.replaced).isZero();
        assertThat(noted).isEmpty();
    }

    @Test
    void nothingIsWrittenOverADamagedFileUntilAPersonPutsItAside() {
        settings.damage = Optional.of(Message.of("setup.file.no_text"));
        assertRefused(change(Map.of("sync.url", "http://h")), "no text");

        assertThat(setup.beginAnew(setup.version())).isInstanceOf(Attempt.Made.class);

        assertMade(change(Map.of("sync.url", "http://h")));
    }

    @Test
    void whereToListenCountsAtOnceOrNotAtAll() {
        assertMade(change(Map.of("server.port", "9090")));
        assertMade(change(Map.of("sync.url", "http://h")));

        assertThat(settings.listened).isEqualTo(1);
        assertThat(settings.replaced).isEqualTo(1);
        assertThat(setup.afterNextStart()).isEmpty();

        settings.stays = Optional.of(Message.of("setup.listen.taken", "9091"));
        assertRefused(
                change(Map.of("server.port", "9091", "sync.url", "http://other")),
                "Another program listens at port 9091 already");

        assertThat(settings.kept.get("server.port")).contains("9090");
        assertThat(settings.kept.get("sync.url")).contains("http://h");
        assertThat(settings.replaced).isEqualTo(1);
        assertThat(noted).extracting(Change::about).containsExactly("server.port", "sync.url");
    }

    @Test
    void whatElseIsReadAtTheStartWaitsForTheNextOne() {
        assertMade(change(Map.of("dashboard.hosts", "station4")));

        assertThat(setup.afterNextStart()).containsExactly("dashboard.hosts");
        assertThat(settings.listened).isZero();
        assertMade(change(Map.of("dashboard.hosts", "")));
        assertThat(setup.afterNextStart()).isEmpty();
    }

    @Test
    void anObjectionIsKnownBeforeTheChange() {
        assertThat(setup.objection("another", kept -> kept)).isPresent();
        assertThat(setup.objection(setup.version(), kept -> kept.with(Map.of("no.such", "x"))))
                .isPresent();
        assertThat(setup.objection(setup.version(), kept -> kept.with(Map.of("sync.url", "http://h"))))
                .isEmpty();
        assertThat(settings.kept).isEqualTo(KeptSettings.NONE);
    }

    private Attempt<KeptSettings> change(Map<String, String> wanted) {
        return setup.change(setup.version(), kept -> kept.with(wanted));
    }

    private static void assertMade(Attempt<KeptSettings> attempt) {
        assertThat(attempt).isInstanceOf(Attempt.Made.class);
    }

    private static void assertRefused(Attempt<KeptSettings> attempt, String why, String... not) {
        String said = attempt.either(made -> "made", refusal -> StationWords.said(refusal.why()));
        assertThat(said).contains(why);
        for (String each : not) {
            assertThat(said).doesNotContain(each);
        }
    }
}
