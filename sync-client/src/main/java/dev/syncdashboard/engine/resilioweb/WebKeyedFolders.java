package dev.syncdashboard.engine.resilioweb;

import dev.syncdashboard.engine.EngineException;
import dev.syncdashboard.engine.EngineFolder;
import dev.syncdashboard.engine.EngineFolder.State;
import dev.syncdashboard.engine.EngineIdentity;
import dev.syncdashboard.engine.FolderRole;
import dev.syncdashboard.engine.common.FolderListing;
import dev.syncdashboard.engine.common.LocalFolders;
import dev.syncdashboard.engine.common.SyncFailures;
import dev.syncdashboard.engine.syncfiles.KeyedFlaw;
import dev.syncdashboard.engine.syncfiles.KeyedFolders;
import dev.syncdashboard.status.PeerId;
import dev.syncdashboard.sync.SyncException;
import dev.syncdashboard.sync.SyncOptions;
import dev.syncdashboard.sync.v1.Secret;
import dev.syncdashboard.sync.web.WebClient;
import dev.syncdashboard.sync.web.WebFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Folders by the API of Resilio's own web UI. docs/resilio-web.md says how sure each call is. */
public final class WebKeyedFolders implements KeyedFolders {

    private static final String ARCHIVE = "deletetotrash";

    private final WebClient client;
    private final LocalFolders local;
    private final SyncFailures failures;
    private final OwnDevice self;

    /** @param self this device's id, where the engine can't tell it; else empty */
    public WebKeyedFolders(SyncOptions options, Optional<PeerId> self, LocalFolders local) {
        this.client = new WebClient(options);
        this.local = local;
        this.failures = new SyncFailures(options.server());
        this.self = new OwnDevice(self);
    }

    @Override
    public EngineIdentity identity() throws EngineException, InterruptedException {
        return failures.ask(() -> self.identity(client, failures.words()));
    }

    @Override
    public List<EngineFolder> all() throws EngineException, InterruptedException {
        List<WebFolder> connected = failures.ask(client::folders).stream()
                .filter(folder -> folder.path().isPresent())
                .toList();
        return FolderListing.of(connected, this::folder);
    }

    private EngineFolder folder(WebFolder folder) throws EngineException {
        return new EngineFolder(
                folder.id(),
                folder.shareId(),
                folder.name(),
                local.place(folder.name(), folder.path().orElse(""), failures.words()),
                folder.writable().orElse(true),
                new FolderEvidence(folder).state());
    }

    @Override
    public Secret newSecret() {
        return Secret.newReadWrite();
    }

    @Override
    public Optional<Secret> secretOf(EngineFolder folder) throws EngineException, InterruptedException {
        return failures.ask(() -> client.secret(folder.id()));
    }

    @Override
    public Optional<Secret> readOnly(Secret secret) {
        return secret.readOnly();
    }

    /** Whether there is a web UI at this address at all. */
    @Override
    public boolean takesSecrets() throws EngineException, InterruptedException {
        return failures.ask(client::isThere);
    }

    @Override
    public void add(Path place, Secret secret) throws EngineException, InterruptedException {
        String path = local.paths().theirs(place.normalize().toString());
        failures.ask(() -> {
            client.addFolder(path, secret, true);
            return true;
        });
    }

    @Override
    public boolean remove(EngineFolder folder) throws EngineException, InterruptedException {
        if (all().stream().noneMatch(known -> known.id().equals(folder.id()))) {
            return false;
        }
        return failures.ask(() -> {
            client.disconnectFolder(folder.id());
            return true;
        });
    }

    @Override
    public List<KeyedFlaw> flaws(EngineFolder folder, FolderRole role) throws EngineException, InterruptedException {
        List<KeyedFlaw> found = new ArrayList<>();
        failures.ask(client::folders).stream()
                .filter(known -> known.id().equals(folder.id()))
                .flatMap(known -> FolderNotes.of(new FolderEvidence(known), role).stream())
                .forEach(advice -> found.add(KeyedFlaw.forAPerson(advice)));
        if (folder.state() == State.PAUSED) {
            found.add(KeyedFlaw.paused(
                    role,
                    Optional.of(() -> failures.ask(() -> {
                        client.pause(folder.id(), false);
                        return true;
                    }))));
        }
        if (folder.state() == State.PLACEHOLDERS) {
            found.add(KeyedFlaw.placeholders(role, Optional.empty()));
        }
        if (role == FolderRole.STATUS) {
            archive(folder, role).ifPresent(found::add);
        }
        return found;
    }

    /** Of other folders an archive does no harm, and may save a file. */
    private Optional<KeyedFlaw> archive(EngineFolder folder, FolderRole role)
            throws EngineException, InterruptedException {
        Map<String, String> preferences = failures.ask(() -> client.preferences(folder.id()));
        return switch (preferences.getOrDefault(ARCHIVE, "").toLowerCase(Locale.ROOT)) {
            case "false", "0" -> Optional.empty();
            case "true", "1" ->
                Optional.of(KeyedFlaw.archive(
                        role,
                        Optional.of(() -> failures.ask(() -> {
                            client.setPreference(folder.id(), ARCHIVE, "false");
                            return true;
                        }))));
            default -> Optional.of(KeyedFlaw.archiveUnknown(role));
        };
    }

    /** That the engine takes a name so is inferred; one that does not is found by its next answer. */
    @Override
    public boolean rename(String name) throws EngineException, InterruptedException {
        return failures.ask(() -> {
            try {
                client.setDeviceName(name);
                return true;
            } catch (SyncException.ErrorAnswer e) {
                return false;
            }
        });
    }

    @Override
    public void close() {
        client.close();
    }
}
