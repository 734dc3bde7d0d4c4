package dev.syncdashboard.agent.cli;

import dev.syncdashboard.agent.AgentKeyFile;
import dev.syncdashboard.agent.AgentSettings;
import dev.syncdashboard.agent.Companion;
import dev.syncdashboard.agent.PassingTime;
import dev.syncdashboard.agent.PeerAgent;
import dev.syncdashboard.agent.Reasons;
import dev.syncdashboard.agent.ReleaseNews;
import dev.syncdashboard.agent.check.Finding;
import dev.syncdashboard.agent.check.SetupCheck;
import dev.syncdashboard.agent.joining.JoinSays;
import dev.syncdashboard.agent.power.PowerSource;
import dev.syncdashboard.agent.selfcheck.CheckFile;
import dev.syncdashboard.agent.selfcheck.CheckWords;
import dev.syncdashboard.agent.selfcheck.ContactFile;
import dev.syncdashboard.agent.selfcheck.LastContact;
import dev.syncdashboard.agent.selfcheck.Situation;
import dev.syncdashboard.agent.selfcheck.SituationFile;
import dev.syncdashboard.agent.selfcheck.TruckAnswer;
import dev.syncdashboard.agent.update.DevicePlaces;
import dev.syncdashboard.agent.update.ReleaseSays;
import dev.syncdashboard.agent.update.ReleaseUpdate;
import dev.syncdashboard.agent.words.AgentWords;
import dev.syncdashboard.content.FolderContent;
import dev.syncdashboard.engine.SyncEngine;
import dev.syncdashboard.engine.setup.SyncFolder;
import dev.syncdashboard.engine.setup.SyncFolders;
import dev.syncdashboard.start.StartedProgram;
import dev.syncdashboard.status.ContentCheck;
import dev.syncdashboard.terminal.ExitCode;
import dev.syncdashboard.threads.Threads;
import dev.syncdashboard.words.Voice;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What each command does with the settings. */
final class Commands {

    private final Settings settings;
    private final Path defaultStateDirectory;
    private final Clock clock;
    private final PrintWriter out;

    Commands(Map<String, String> options, ThisComputer computer, PrintWriter out) {
        Logging.setUp(options);
        Optional<ConfigFile> file = ConfigFile.of(options, computer);
        this.settings = new Settings(options, computer.environment(), file);
        this.defaultStateDirectory = computer.stateDirectory();
        this.clock = computer.clock();
        this.out = out;
        warnOfUnknownKeys(file);
    }

    /** Ends normally only when the thread is interrupted; the end of the process is what ends it. */
    int run() {
        AgentSettings agentSettings = settings.agent(defaultStateDirectory);
        AgentEnd end = new AgentEnd();
        try (OpenFolders folders = OpenFolders.of(settings, agentSettings, this::remembered);
                StationCompanions station = StationCompanions.open(settings, agentSettings, folders, clock)) {
            Optional<ReleaseUpdate> update = update(agentSettings, folders, end::startAgain);
            List<Companion> companions = new ArrayList<>(station.all());
            update.ifPresent(companions::add);
            ReleaseNews release = update.<ReleaseNews>map(news -> news).orElse(ReleaseNews.NONE);
            try (PeerAgent agent = new PeerAgent(folders.all(), agentSettings, clock, companions, release)) {
                end.of(agent::close);
                Runtime.getRuntime().addShutdownHook(Threads.named("stop", end::await));
                Threads.tellOfEnds(agent.faults());
                agent.run();
            }
        } finally {
            end.reached();
        }
        return end.code();
    }

    private Optional<ReleaseUpdate> update(AgentSettings agent, OpenFolders folders, Runnable startAgain) {
        SyncEngine engine = folders.all().get(0).engine();
        String sync = agent.syncFolders().get(0).engineKey();
        return settings.update(StartedProgram.told(System.getProperties()))
                .map(update -> new ReleaseUpdate(
                        update,
                        agent.stateDirectory(),
                        () -> DevicePlaces.ask(engine, sync, agent.statusFolder()),
                        PowerSource.on(System.getProperty("os.name", "")),
                        clock,
                        PassingTime.ofSystem(),
                        startAgain));
    }

    int once() throws IOException, InterruptedException {
        AgentSettings agentSettings = settings.agent(defaultStateDirectory);
        try (OpenFolders folders = OpenFolders.of(settings, agentSettings, this::remembered);
                PeerAgent agent = new PeerAgent(folders.all(), agentSettings, clock)) {
            agent.reportOnce();
        }
        return ExitCode.OK.code();
    }

    private FolderContent remembered(Path filesKnown) {
        return FolderContent.rememberedIn(filesKnown, clock);
    }

    int check() throws InterruptedException {
        AgentSettings agentSettings = settings.agent(defaultStateDirectory);
        List<Finding> findings = new ArrayList<>(settings.secrets());
        findings.forEach(this::print);
        boolean good;
        // The agent that runs meanwhile is the one that keeps what is known of the files.
        try (OpenFolders folders =
                OpenFolders.of(settings, agentSettings, filesKnown -> FolderContent.knownFrom(filesKnown, clock))) {
            good = new SetupCheck(folders.all(), agentSettings, clock, settings::otherApi, finding -> {
                        findings.add(finding);
                        print(finding);
                    })
                    .run();
        }
        boolean warned = findings.stream().anyMatch(finding -> finding.outcome() == Finding.Outcome.WARNING);
        String works = warned ? "The agent can work. See what each warning above asks for." : "All is set up.";
        out.println(good ? works : "Not ready yet: see FAILED above.");
        return (good ? ExitCode.OK : ExitCode.FAILED).code();
    }

    /** Reads what the running agent left behind; asks neither engine nor disk. */
    int status() {
        Path state = settings.stateDirectory(defaultStateDirectory);
        List<SyncFolder> folders = settings.syncFolders();
        boolean current = true;
        for (SyncFolder each : folders.isEmpty() ? List.of(SyncFolders.withoutName("")) : folders) {
            current &= isCurrent(each, AgentSettings.memoryOf(each, state));
        }
        Voice voice = AgentWords.english(ZoneId.systemDefault());
        Stream.concat(JoinSays.in(state).stream(), ReleaseSays.in(state).stream())
                .forEach(each -> out.println(AgentWords.shown(each, voice, clock.instant())));
        AgentKeyFile.code(state).get().ifPresent(code -> out.println("Code of this truck's key: " + code + "."));
        return (current ? ExitCode.OK : ExitCode.FAILED).code();
    }

    private boolean isCurrent(SyncFolder folder, Path memory) {
        String label = folder.named() ? folder.label() + " \u2013 " : "";
        Optional<ContentCheck> last;
        try {
            last = new CheckFile(memory).read();
        } catch (IOException e) {
            out.println(label + "What the agent found last can't be read: " + Reasons.of(e) + ".");
            return false;
        }
        Instant now = clock.instant();
        Voice voice = AgentWords.english(ZoneId.systemDefault());
        TruckAnswer answer = new TruckAnswer(last, lastContact(memory), situation(memory), now);
        out.println(label + AgentWords.shown(answer.headline(), voice, now));
        answer.details().forEach(detail -> out.println(AgentWords.shown(detail, voice, now)));
        CheckWords.groups(last).forEach(this::print);
        return answer.kind() == TruckAnswer.Kind.CURRENT;
    }

    private static LastContact lastContact(Path memory) {
        try {
            return new ContactFile(memory).read();
        } catch (IOException e) {
            // Then none is on record, which is what it says.
            return LastContact.NEVER;
        }
    }

    private static Situation situation(Path memory) {
        try {
            return new SituationFile(memory).read();
        } catch (IOException e) {
            // Then nothing is known, which is what it says.
            return Situation.UNKNOWN;
        }
    }

    private void print(CheckWords.Group group) {
        out.println(AgentWords.english(group.title()) + ":");
        group.names().forEach(name -> out.println("  " + name));
        group.others().map(AgentWords::english).ifPresent(others -> out.println("  " + others));
    }

    private void print(Finding finding) {
        out.printf("%-7s %s%n", finding.outcome().label(), finding.text());
        finding.advice().ifPresent(advice -> out.printf("%-7s -> %s%n", "", advice));
    }

    private void warnOfUnknownKeys(Optional<ConfigFile> file) {
        Logger log = LoggerFactory.getLogger(Commands.class);
        for (String key : settings.unknownKeys()) {
            log.warn(
                    "{} in the file {} is no setting of the agent and is ignored. Is it misspelt?",
                    key,
                    file.map(ConfigFile::path).orElseThrow());
        }
    }
}
