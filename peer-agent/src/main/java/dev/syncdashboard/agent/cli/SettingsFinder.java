package dev.syncdashboard.agent.cli;

import dev.syncdashboard.agent.joining.EngineFinder;
import dev.syncdashboard.agent.joining.OpenEngine;
import dev.syncdashboard.agent.joining.Person;
import dev.syncdashboard.content.FolderContent;
import dev.syncdashboard.engine.EngineException;
import dev.syncdashboard.engine.setup.EngineLack;
import dev.syncdashboard.engine.setup.EngineSearch;
import dev.syncdashboard.engine.setup.Engines;
import dev.syncdashboard.engine.setup.FoundEngine;
import dev.syncdashboard.words.Message;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds the engine by what a person has set, and looks for one on this computer where nothing is set. */
final class SettingsFinder implements EngineFinder {

    private static final String ENGINE = "sync.engine";
    private static final String USERNAME = "sync.username";
    private static final String PASSWORD = "sync.password";

    /** Settings that say which engine is meant: then none is looked for. */
    private static final List<String> WHERE = List.of("sync.url", "sync.home", "sync.api-key");

    private final Map<String, String> set;
    private final EngineSearch search;
    private final Path stateDirectory;
    private final Clock clock;

    /** @param set the engine's settings that somebody has made, by their names */
    SettingsFinder(Map<String, String> set, EngineSearch search, Path stateDirectory, Clock clock) {
        this.set = Map.copyOf(set);
        this.search = search;
        this.stateDirectory = stateDirectory;
        this.clock = clock;
    }

    @Override
    public Found find(String engine, Person person) throws InterruptedException {
        Optional<String> other = Optional.ofNullable(set.get(ENGINE)).filter(Predicate.not(engine::equals));
        if (other.isPresent()) {
            return new Found.OtherKind(Message.of("join.other_engine", engine, other.get()));
        }
        Map<String, String> values = new HashMap<>(set);
        values.put(ENGINE, engine);
        return WHERE.stream().anyMatch(set::containsKey) ? tried(values, person) : searched(engine, values, person);
    }

    private Found searched(String engine, Map<String, String> values, Person person) throws InterruptedException {
        List<FoundEngine> found = search.find();
        Optional<FoundEngine> right = found.stream()
                .filter(each -> each.engine().filter(engine::equals).isPresent())
                .findFirst()
                // What it is shows only after the login.
                .or(() -> found.stream().filter(each -> each.engine().isEmpty()).findFirst());
        if (right.isEmpty()) {
            return found.stream()
                    .flatMap(each -> each.engine().stream())
                    .findFirst()
                    .<Found>map(other -> new Found.OtherKind(Message.of("join.no_engine_of_kind", engine, other)))
                    .orElseGet(() -> new Found.None(Message.of("join.no_engine")));
        }
        Map<String, String> complete = new HashMap<>(right.get().settings());
        complete.putAll(values);
        Optional<EngineLack> lacking = right.get().lacks().stream()
                .filter(lack -> !isGiven(lack.kind()))
                .findFirst();
        return lacking.isPresent() ? new Found.None(lacking.get().what()) : tried(complete, person);
    }

    /** A login is asked for, or has been set; the other things are for a person to set right first. */
    private boolean isGiven(EngineLack.Kind kind) {
        return switch (kind) {
            case LOGIN -> true;
            case CERTIFICATE -> set.containsKey("sync.certificate");
            case PEER_ID -> set.containsKey("sync.peer-id");
            case API_KEY, RUNNING -> false;
        };
    }

    private Found tried(Map<String, String> values, Person person) throws InterruptedException {
        try {
            return answering(values);
        } catch (EngineException e) {
            if (e.kind() == EngineException.Kind.LOGIN) {
                return withLogin(values, person, e);
            }
            return new Found.None(
                    e.kind() == EngineException.Kind.UNREACHABLE
                            ? Message.of("join.no_engine")
                            : Message.of("join.engine_failed", e.summary(), e.getMessage()));
        }
    }

    private Found withLogin(Map<String, String> values, Person person, EngineException refused)
            throws InterruptedException {
        if (!person.isThere()) {
            return new Found.None(
                    values.containsKey(USERNAME)
                            ? Message.of("join.engine_failed", refused.summary(), refused.getMessage())
                            : Message.of("join.no_login"));
        }
        Map<String, String> complete = new HashMap<>(values);
        complete.put(USERNAME, person.answers(Message.of("join.ask.username")).orElse(""));
        complete.put(PASSWORD, person.confides(Message.of("join.ask.password")).orElse(""));
        try {
            return answering(complete);
        } catch (EngineException e) {
            return new Found.None(Message.of("join.engine_failed", e.summary(), e.getMessage()));
        }
    }

    /** @throws ConfigException if a setting is wrong */
    private Found answering(Map<String, String> values) throws EngineException, InterruptedException {
        OpenEngine engine = open(values);
        try {
            engine.admin().identity();
            return new Found.One(engine);
        } catch (EngineException | InterruptedException | RuntimeException e) {
            engine.close();
            throw e;
        }
    }

    private OpenEngine open(Map<String, String> values) {
        try {
            return new OpenEngine(
                    values,
                    Engines.open(key -> value(values, key), FolderContent.ofThisRun(clock), stateDirectory),
                    Engines.openAdmin(key -> value(values, key)));
        } catch (IllegalArgumentException e) {
            throw new ConfigException(String.valueOf(e.getMessage()));
        }
    }

    private static Optional<String> value(Map<String, String> values, String key) {
        return Optional.ofNullable(values.get(key));
    }
}
