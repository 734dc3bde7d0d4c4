package dev.syncdashboard.engine.syncv2;

import dev.syncdashboard.engine.EngineException;
import dev.syncdashboard.engine.EngineException.Kind;
import dev.syncdashboard.engine.EngineFolder;
import dev.syncdashboard.engine.EngineFolder.State;
import dev.syncdashboard.engine.EngineIdentity;
import dev.syncdashboard.engine.FolderRole;
import dev.syncdashboard.engine.common.FolderListing;
import dev.syncdashboard.engine.common.LocalFolders;
import dev.syncdashboard.engine.common.SyncFailures;
import dev.syncdashboard.engine.resilioweb.WebKeyedFolders;
import dev.syncdashboard.engine.syncfiles.KeyedFlaw;
import dev.syncdashboard.engine.syncfiles.KeyedFolders;
import dev.syncdashboard.engine.syncfiles.UnfinishedFiles;
import dev.syncdashboard.sync.SyncOptions;
import dev.syncdashboard.sync.v1.Secret;
import dev.syncdashboard.sync.v2.Folder;
import dev.syncdashboard.sync.v2.SyncClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Folders of a Sync with API v2. That API tells of folders, and nobody ever described how one takes a folder by its secret, or
 * leaves it: an engine that does not know what it is sent may make another folder instead. So changes go through the API of
 * the web UI, which the same engine has at the same address and with the same login.
 */
public final class V2KeyedFolders implements KeyedFolders {

    private final SyncClient client;
    private final WebKeyedFolders web;
    private final LocalFolders local;
    private final SyncFailures failures;

    public V2KeyedFolders(SyncOptions options, LocalFolders local) {
        this.client = new SyncClient(options);
        this.web = new WebKeyedFolders(options, Optional.empty(), local);
        this.local = local;
        this.failures = new SyncFailures(options.server());
    }

    @Override
    public EngineIdentity identity() throws EngineException, InterruptedException {
        return new SyncV2Moment(client, local, failures, new OwnId(), new UnfinishedFiles()).identity();
    }

    @Override
    public List<EngineFolder> all() throws EngineException, InterruptedException {
        List<Folder> connected = failures.ask(client::folders).stream()
                .filter(folder -> folder.path().isPresent())
                .toList();
        return FolderListing.of(connected, folder -> FolderMapping.toEngineFolder(folder, local, failures.words()));
    }

    @Override
    public Secret newSecret() {
        return web.newSecret();
    }

    @Override
    public Optional<Secret> secretOf(EngineFolder folder) throws EngineException, InterruptedException {
        Optional<EngineFolder> known = inWeb(folder);
        return known.isPresent() ? web.secretOf(known.get()) : Optional.empty();
    }

    @Override
    public Optional<Secret> readOnly(Secret secret) {
        return secret.readOnly();
    }

    @Override
    public boolean takesSecrets() throws EngineException, InterruptedException {
        return web.takesSecrets();
    }

    @Override
    public void add(Path place, Secret secret) throws EngineException, InterruptedException {
        web.add(place, secret);
    }

    @Override
    public boolean remove(EngineFolder folder) throws EngineException, InterruptedException {
        if (all().stream().noneMatch(known -> known.id().equals(folder.id()))) {
            return false;
        }
        EngineFolder known = inWeb(folder)
                .orElseThrow(() -> new EngineException(
                        Kind.FAULTY_ANSWER,
                        "The sync engine's web UI does not tell of the folder '" + folder.name()
                                + "'. Remove it there by hand."));
        return web.remove(known);
    }

    @Override
    public List<KeyedFlaw> flaws(EngineFolder folder, FolderRole role) throws EngineException, InterruptedException {
        Optional<EngineFolder> known = inWeb(folder);
        if (known.isPresent()) {
            return web.flaws(known.get(), role);
        }
        List<KeyedFlaw> found = new ArrayList<>();
        if (folder.state() == State.PAUSED) {
            found.add(KeyedFlaw.paused(role, Optional.empty()));
        }
        if (folder.state() == State.PLACEHOLDERS) {
            found.add(KeyedFlaw.placeholders(role, Optional.empty()));
        }
        if (role == FolderRole.STATUS) {
            found.add(KeyedFlaw.archiveUnknown(role));
        }
        return found;
    }

    /** The same folder as the web UI has it; the place is what both surely mean alike. */
    private Optional<EngineFolder> inWeb(EngineFolder folder) throws EngineException, InterruptedException {
        return web.takesSecrets()
                ? web.all().stream()
                        .filter(known -> known.path().equals(folder.path()))
                        .findFirst()
                : Optional.empty();
    }

    @Override
    public boolean rename(String name) throws EngineException, InterruptedException {
        return web.takesSecrets() && web.rename(name);
    }

    @Override
    public void close() {
        web.close();
        client.close();
    }
}
