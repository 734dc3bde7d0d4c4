package dev.syncdashboard.dashboard.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.dashboard.fixture.Browser;
import dev.syncdashboard.dashboard.fixture.FakeFleet;
import dev.syncdashboard.dashboard.fixture.Fleets;
import dev.syncdashboard.dashboard.fixture.ScriptedEngine;
import dev.syncdashboard.dashboard.fixture.WebTest;
import dev.syncdashboard.dashboard.fleet.OwnSide;
import dev.syncdashboard.dashboard.fleet.StationStatus;
import dev.syncdashboard.dashboard.ownfiles.StationProblem;
import dev.syncdashboard.dashboard.ownfiles.StationSays;
import dev.syncdashboard.dashboard.station.StationLook;
import dev.syncdashboard.dashboard.text.StationTime;
import dev.syncdashboard.dashboard.text.StationWords;
import dev.syncdashboard.engine.EngineException;
import dev.syncdashboard.engine.EngineFolder;
import dev.syncdashboard.engine.EngineIdentity;
import dev.syncdashboard.engine.FolderActivity;
import dev.syncdashboard.engine.FolderAdvice;
import dev.syncdashboard.engine.FolderRole;
import dev.syncdashboard.engine.Unconfirmed;
import dev.syncdashboard.engine.Unnoticed;
import dev.syncdashboard.status.FileNames;
import dev.syncdashboard.status.PeerId;
import dev.syncdashboard.words.Message;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.util.HtmlUtils;

/** What a German reader is told of the station's own side. */
@WebTest
class GermanNoticeTest {

    private static final Fleets FLEETS = Fleets.ON_TUESDAY;
    private static final StationTime ENGLISH =
            StationTime.of(Clock.fixed(Fleets.TUESDAY, ZoneOffset.UTC), StationWords.OF_TRUCKS.english());
    private static final StationTime GERMAN = ENGLISH.in(StationWords.OF_TRUCKS.german());

    @Autowired
    private Browser browser;

    @Autowired
    private FakeFleet fleet;

    @AfterEach
    void asItWas() {
        fleet.replaceBy(FLEETS.everything());
    }

    static Stream<StationProblem> whatKeepsTheStationFromBeingChecked() {
        Stream<StationProblem> failures = Arrays.stream(EngineException.Kind.values())
                .map(kind -> new EngineException(kind, "x"))
                .map(failure -> new StationProblem(failure.summary(), failure.technical()));
        Stream<StationProblem> states = Arrays.stream(EngineFolder.State.values())
                .flatMap(state -> look(state).problem().stream())
                .map(StationProblem::of);
        Stream<StationProblem> program = Stream.of(
                        "not_reached", "not_answering", "answer_unusable", "program_fails", "program_hangs")
                .map(code -> StationProblem.of(Message.of("station." + code)));
        return Stream.of(failures, states, program).flatMap(each -> each);
    }

    @ParameterizedTest
    @MethodSource("whatKeepsTheStationFromBeingChecked")
    void readsInGermanWhyTheStationCannotBeChecked(StationProblem problem) {
        assertIsGerman(page(false, Optional.of(problem)), problem.whole());
    }

    static Stream<StationSays> whatTheStationSays() {
        Stream<StationSays> causes = Arrays.stream(Unconfirmed.Cause.values())
                .map(cause -> new Unconfirmed(Duration.ZERO, cause, new FileNames(5, List.of("a.pdf", "b.pdf"))))
                .flatMap(why -> Stream.of(
                        StationSays.unknown(why, Fleets.TUESDAY), StationSays.notListed(why, Fleets.TUESDAY)));
        Stream<StationSays> unnoticed = Stream.of(true, false)
                .map(watches -> new Unnoticed(
                        Optional.empty(),
                        Duration.ZERO,
                        new FileNames(1, List.of("a.pdf")),
                        Optional.of(Duration.ofHours(1)),
                        watches))
                .map(files -> StationSays.newer(files, Fleets.TUESDAY));
        return Stream.of(causes, unnoticed, Stream.of(StationSays.listReplaced(2, Fleets.TUESDAY)))
                .flatMap(each -> each);
    }

    @ParameterizedTest
    @MethodSource("whatTheStationSays")
    void readsInGermanWhatIsWrongWithTheStationsFiles(StationSays says) {
        assertIsGerman(page(true, Optional.empty(), says), says.text(ENGLISH.at(says.since())));
    }

    static Stream<Message> whatTheSyncProgramAdvises() {
        List<Message> devices = List.of(Message.said("Engine 7"), Message.said("Brush 12"));
        return StationWords.OF_TRUCKS.english().codes().stream()
                .filter(code -> code.startsWith("advice.") && code.endsWith(".remedy"))
                .sorted()
                .map(code -> code.substring("advice.".length(), code.length() - ".remedy".length()))
                .map(name -> FolderAdvice.setting(FolderRole.STATION_SYNC, name, 2, devices.size()))
                .map(advice -> Message.of("station.advice", advice.problem(), advice.remedy()));
    }

    @ParameterizedTest
    @MethodSource("whatTheSyncProgramAdvises")
    void readsInGermanWhatTheSyncProgramAdvises(Message advice) {
        assertIsGerman(page(true, Optional.of(StationProblem.of(advice))), advice);
    }

    private void assertIsGerman(String page, Message message) {
        String german = GERMAN.say(message);
        assertThat(page).contains(german.split("\\. ")[0]);
        assertThat(ENGLISH.say(message).split("[.,:;] "))
                .filteredOn(part -> !german.contains(part))
                .isNotEmpty()
                .allSatisfy(part -> assertThat(page).doesNotContain(part));
    }

    private String page(boolean canCheck, Optional<StationProblem> problem, StationSays... says) {
        StationStatus ok = FLEETS.station();
        StationStatus station = new StationStatus(
                canCheck,
                ok.since(),
                problem,
                ok.name(),
                ok.folder(),
                ok.contactLag(),
                ok.hash(),
                ok.update(),
                ok.posting(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(says),
                OwnSide.WELL);
        fleet.replaceBy(FLEETS.of(1, station, FLEETS.upToDate("Engine 1")));
        return HtmlUtils.htmlUnescape(browser.send("GET", "/", "text/html", Map.of("Accept-Language", "de"))
                .body());
    }

    private static StationLook look(EngineFolder.State state) {
        return new StationLook(
                Fleets.TUESDAY,
                new EngineIdentity(new PeerId("STATION"), "Station 4"),
                ScriptedEngine.folder("1", state),
                new FolderActivity(Optional.empty(), List.of()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }
}
