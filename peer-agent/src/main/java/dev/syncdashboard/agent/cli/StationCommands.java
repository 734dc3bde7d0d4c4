package dev.syncdashboard.agent.cli;

import dev.syncdashboard.agent.PassingTime;
import dev.syncdashboard.agent.Reasons;
import dev.syncdashboard.agent.joining.CardCommand;
import dev.syncdashboard.agent.joining.JoinCommand;
import dev.syncdashboard.agent.joining.JoinEnd;
import dev.syncdashboard.agent.joining.JoinWishes;
import dev.syncdashboard.agent.joining.LeaveCommand;
import dev.syncdashboard.agent.joining.TruckComputer;
import dev.syncdashboard.agent.words.AgentWords;
import dev.syncdashboard.joining.Kit;
import dev.syncdashboard.joining.KitCodec;
import dev.syncdashboard.settings.SettingKey;
import dev.syncdashboard.words.Message;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The commands by which a truck comes to a station, and leaves it. */
final class StationCommands {

    /** Read like a setting, but it is none: it stands on the command line only. */
    private static final SettingKey WAIT = SettingKey.of("wait", "how long to wait for the station's answer")
            .from(Duration.ofSeconds(1), Duration.ofDays(1), "not at all")
            .byDefault(Duration.ofMinutes(5));

    private final Map<String, String> options;
    private final ThisComputer here;
    private final Settings settings;
    private final TerminalPerson person;
    private final TruckComputer computer;

    StationCommands(Map<String, String> options, ThisComputer here, Prompt prompt, PrintWriter out) {
        Logging.setUp(options.containsKey("--verbose"));
        this.options = options;
        this.here = here;
        Path file = settingsFile(options, here);
        Optional<ConfigFile> existing = Files.exists(file) ? Optional.of(ConfigFile.read(file)) : Optional.empty();
        this.settings = new Settings(options, here.environment(), existing);
        this.person =
                new TerminalPerson(AgentWords.of(here.language(), ZoneId.systemDefault()), here.clock(), out, prompt);
        this.computer = new TruckComputer(
                settings.stateDirectory(here.stateDirectory()),
                file,
                Optional.ofNullable(options.get("--folders"))
                        .map(text -> path("--folders", text))
                        .orElse(here.folders()),
                here.clock(),
                PassingTime.ofSystem());
    }

    private static Path settingsFile(Map<String, String> options, ThisComputer here) {
        return Optional.ofNullable(options.get("--config"))
                .map(Path::of)
                .orElse(here.settingsFile())
                .toAbsolutePath();
    }

    /**
     * Joins.
     *
     * @param named a file, {@code -}, or the text of a kit
     * @param places of folders, each NAME=PATH
     */
    int join(Optional<String> named, List<String> places) throws InterruptedException {
        JoinWishes wishes = new JoinWishes(Optional.ofNullable(options.get("--name")), places(places), patience());
        Optional<Kit> kit = new KitSource(person, person.prompt()).read(named);
        if (kit.isEmpty()) {
            return JoinEnd.WRONG_KIT.code();
        }
        return new JoinCommand(computer, person, finder())
                .run(kit.get(), wishes)
                .code();
    }

    int leave() throws InterruptedException {
        return new LeaveCommand(computer, person, finder()).run().code();
    }

    /** @param file where to put it; empty: on the terminal */
    int card(Optional<String> file) throws InterruptedException {
        Optional<Kit> card = new CardCommand(computer.stateDirectory(), person, finder()).card();
        if (card.isEmpty()) {
            return JoinEnd.FAILED.code();
        }
        byte[] bytes = KitCodec.encode(card.get());
        if (file.isEmpty()) {
            person.out().print(new String(bytes, StandardCharsets.UTF_8));
            person.out().flush();
            return JoinEnd.DONE.code();
        }
        try {
            Files.write(path("the card's file", file.get()), bytes);
        } catch (IOException e) {
            person.hears(Message.of("join.disk_failed", Reasons.said(e)));
            return JoinEnd.FAILED.code();
        }
        person.hears(Message.of("card.written", file.get()));
        return JoinEnd.DONE.code();
    }

    private SettingsFinder finder() {
        return new SettingsFinder(settings.forAnotherRun(), here.search(), computer.stateDirectory(), here.clock());
    }

    private Duration patience() {
        String text = options.getOrDefault(WAIT.option(), WAIT.defaultValue().orElseThrow());
        return WAIT.span(text)
                .orElseThrow(() -> new ConfigException(
                        WAIT.option() + " is '" + text + "', expected is " + WAIT.expected() + "."));
    }

    private static Map<String, Path> places(List<String> texts) {
        Map<String, Path> places = new HashMap<>();
        for (String text : texts) {
            String[] parts = text.split("=", 2);
            if (parts.length < 2 || parts[0].isBlank() || parts[1].isBlank()) {
                throw new ConfigException("--place is '" + text + "', expected is NAME=DIRECTORY.");
            }
            places.put(parts[0].strip(), path("--place", parts[1].strip()));
        }
        return places;
    }

    private static Path path(String what, String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new ConfigException(what + " is '" + text + "', expected is a path.");
        }
    }
}
