package dev.syncdashboard.dashboard.setup.program;

import dev.syncdashboard.dashboard.setup.SyncPrograms;
import dev.syncdashboard.engine.EngineException;
import dev.syncdashboard.engine.EngineFolder;
import dev.syncdashboard.engine.EngineIdentity;
import dev.syncdashboard.engine.FolderRole;
import dev.syncdashboard.engine.admin.EngineAdmin;
import dev.syncdashboard.engine.admin.FolderFlaw;
import dev.syncdashboard.engine.admin.Step;
import dev.syncdashboard.engine.setup.EngineLack;
import dev.syncdashboard.engine.setup.EngineSearch;
import dev.syncdashboard.engine.setup.FoundEngine;
import dev.syncdashboard.http.CertificateFingerprint;
import dev.syncdashboard.sync.Login;
import dev.syncdashboard.text.ForeignText;
import dev.syncdashboard.words.Message;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the engine through the port that changes it, by a connection for each question. */
public final class EngineSyncPrograms implements SyncPrograms {

    /** The id of the folder with which each new Syncthing begins (up to 1.x). */
    private static final String OF_EVERY_SYNCTHING = "default";

    private static final Logger LOG = LoggerFactory.getLogger(EngineSyncPrograms.class);
    private static final int LONGEST_NAME = 100;

    /** Opens the engine that settings describe. */
    public interface Opening {
        /**
         * Talks to nobody yet.
         *
         * @throws IllegalArgumentException if they describe none
         */
        EngineAdmin open(Function<String, Optional<String>> settings);
    }

    /** Looks for engines on this computer. */
    public interface Searching {
        List<FoundEngine> search() throws InterruptedException;
    }

    private interface Question<T> {
        Reply<T> ask(EngineAdmin engine) throws EngineException, InterruptedException;
    }

    private final Opening opening;
    private final Searching searching;

    public EngineSyncPrograms(Opening opening, Searching searching) {
        this.opening = opening;
        this.searching = searching;
    }

    @Override
    public List<Found> search() {
        try {
            return searching.search().stream().map(EngineSyncPrograms::found).toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    @Override
    public Reply<Found> at(String address, String username, String password, String certificate) {
        try {
            Optional<Login> login = username.isEmpty() ? Optional.empty() : Optional.of(new Login(username, password));
            Optional<CertificateFingerprint> trusted =
                    certificate.isEmpty() ? Optional.empty() : Optional.of(CertificateFingerprint.parse(certificate));
            return EngineSearch.at(URI.create(address), login, trusted)
                    .<Reply<Found>>map(found -> new Reply.Got<>(found(found)))
                    .orElseGet(() -> Reply.Failed.of(Message.of("setup.program.nobody_there")));
        } catch (IllegalArgumentException e) {
            return Reply.Failed.of(Message.of("setup.program.settings_wrong"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Reply.Failed.of(EngineException.Kind.UNREACHABLE.summary());
        }
    }

    private static Found found(FoundEngine engine) {
        return new Found(
                engine.address().toString(),
                engine.settings(),
                engine.lacks().stream()
                        .map(lack -> Lack.valueOf(lack.kind().name()))
                        .collect(Collectors.toSet()),
                engine.lacks().stream().map(EngineLack::what).toList(),
                engine.lacks().stream()
                        .flatMap(lack -> lack.certificate().stream())
                        .map(CertificateFingerprint::toString)
                        .findFirst());
    }

    @Override
    public Reply<Program> ask(Function<String, Optional<String>> settings) {
        return with(settings, engine -> {
            EngineIdentity identity = engine.identity();
            // Only who may see the folders can be the station's.
            engine.folders();
            return new Reply.Got<>(
                    new Program(clean(identity.deviceName()), identity.peerId().value()));
        });
    }

    @Override
    public Reply<List<Folder>> folders(Function<String, Optional<String>> settings) {
        return with(
                settings,
                engine -> new Reply.Got<>(engine.folders().stream()
                        .filter(folder -> folder.state() != EngineFolder.State.DISCONNECTED)
                        .map(EngineSyncPrograms::folder)
                        .toList()));
    }

    @Override
    public Reply<Folder> make(Function<String, Optional<String>> settings, Path place, String name, Use use) {
        return with(settings, engine -> {
            Optional<Step<EngineFolder>> made = new NewFolderTrial(engine).make(place, name, role(use));
            return made.map(EngineSyncPrograms::folder)
                    .orElseGet(() -> Reply.Failed.of(Message.of("setup.place.not_usable", place.toString())));
        });
    }

    @Override
    public Reply<List<Flaw>> flaws(Function<String, Optional<String>> settings, String key, Use use) {
        return with(
                settings,
                engine -> new Reply.Got<>(engine.flaws(find(engine, key), role(use)).stream()
                        .map(EngineSyncPrograms::flaw)
                        .toList()));
    }

    @Override
    public Reply<Boolean> mend(Function<String, Optional<String>> settings, String key, Use use) {
        return with(settings, engine -> reply(engine.mend(find(engine, key), role(use))));
    }

    @Override
    public Reply<Boolean> call(Function<String, Optional<String>> settings, String name) {
        return with(settings, engine -> reply(engine.callItself(name)));
    }

    private static Reply<Boolean> reply(Step<Boolean> step) {
        return step instanceof Step.ByHand<Boolean> byHand
                ? new Reply.ByHand<>(byHand.instruction())
                : new Reply.Got<>(true);
    }

    private static EngineFolder find(EngineAdmin engine, String key) throws EngineException, InterruptedException {
        return engine.folders().stream()
                .filter(folder -> key(folder).equals(key) || folder.id().equals(key))
                .findFirst()
                .orElseThrow(() -> EngineException.folderGone(key));
    }

    private static FolderRole role(Use use) {
        return use == Use.STATUS ? FolderRole.STATUS : FolderRole.STATION_SYNC;
    }

    private static Flaw flaw(FolderFlaw flaw) {
        return new Flaw(flaw.advice().problem(), flaw.advice().remedy(), flaw.mendable());
    }

    private static Reply<Folder> folder(Step<EngineFolder> made) {
        return made instanceof Step.Done<EngineFolder> done
                ? new Reply.Got<>(folder(done.value()))
                : new Reply.ByHand<>(((Step.ByHand<EngineFolder>) made).instruction());
    }

    private static Folder folder(EngineFolder folder) {
        EngineFolder.State state = folder.state();
        boolean works = state == EngineFolder.State.ACTIVE || state == EngineFolder.State.INDEXING;
        boolean common = key(folder).equals(OF_EVERY_SYNCTHING);
        return new Folder(key(folder), clean(folder.name()), folder.path().toString(), works, common);
    }

    /** The same on every device where there is such a one, so that settings can be compared. */
    private static String key(EngineFolder folder) {
        return folder.shareId().orElse(folder.id());
    }

    private static String clean(String name) {
        return ForeignText.oneLine(name, LONGEST_NAME);
    }

    private <T> Reply<T> with(Function<String, Optional<String>> settings, Question<T> question) {
        try (EngineAdmin engine = opening.open(settings)) {
            return question.ask(engine);
        } catch (EngineException e) {
            LOG.info("The sync program could not be asked in the setup. {}", e.getMessage());
            return new Reply.Failed<>(e.summary(), Fingerprints.shown(e));
        } catch (IllegalArgumentException e) {
            LOG.info("The settings of the sync program can't be used. {}", e.getMessage());
            return Reply.Failed.of(Message.of("setup.program.settings_wrong"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Reply.Failed.of(EngineException.Kind.UNREACHABLE.summary());
        }
    }
}
