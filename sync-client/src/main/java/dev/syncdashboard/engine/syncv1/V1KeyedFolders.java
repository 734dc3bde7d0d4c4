package dev.syncdashboard.engine.syncv1;

import dev.syncdashboard.engine.EngineException;
import dev.syncdashboard.engine.EngineFolder;
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
import dev.syncdashboard.sync.v1.FolderSwitch;
import dev.syncdashboard.sync.v1.FolderTerms;
import dev.syncdashboard.sync.v1.Secret;
import dev.syncdashboard.sync.v1.SyncV1Client;
import dev.syncdashboard.sync.v1.V1Error;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Folders by Sync API v1, which has a documented call for all of it. It knows no pause. */
public final class V1KeyedFolders implements KeyedFolders {

    private final SyncV1Client client;
    private final PeerId self;
    private final LocalFolders local;
    private final SyncFailures failures;
    private final ShareIds shareIds = new ShareIds();

    /** @param self this device's id, which the API does not tell */
    public V1KeyedFolders(SyncOptions options, PeerId self, LocalFolders local) {
        this.client = new SyncV1Client(options, local.load());
        this.self = self;
        this.local = local;
        this.failures = new SyncFailures(options.server());
    }

    @Override
    public EngineIdentity identity() throws EngineException, InterruptedException {
        return new EngineIdentity(self, asked().deviceName());
    }

    @Override
    public List<EngineFolder> all() throws EngineException, InterruptedException {
        V1Folders now = asked();
        return FolderListing.of(now.all(), each -> folder(now, each));
    }

    private EngineFolder folder(V1Folders now, KnownFolder listed) throws EngineException, InterruptedException {
        KnownFolder known = now.withShareId(listed);
        Optional<Secret> secret = known.folder().secret();
        boolean selective = secret.isPresent() && now.isSelective(secret.get());
        return new EngineFolder(
                known.id(),
                known.shareId(),
                known.name(),
                local.place(known.name(), known.folder().directory(), failures.words()),
                known.writable(),
                FolderFacts.state(known.folder(), selective));
    }

    @Override
    public Secret newSecret() throws EngineException, InterruptedException {
        return failures.ask(client::newSecrets)
                .readWrite()
                .orElseThrow(() -> failures.words().faulty("makes secrets, and none with which to write"));
    }

    @Override
    public Optional<Secret> secretOf(EngineFolder folder) throws EngineException, InterruptedException {
        return asked().folder(folder.id(), folder.name()).folder().secret();
    }

    @Override
    public Optional<Secret> readOnly(Secret secret) throws EngineException, InterruptedException {
        return secret.kind().writes()
                ? failures.ask(() -> client.secretsOf(secret)).readOnly()
                : secret.readOnly();
    }

    @Override
    public boolean takesSecrets() {
        return true;
    }

    @Override
    public void add(Path place, Secret secret) throws EngineException, InterruptedException {
        String directory = local.paths().theirs(place.normalize().toString());
        failures.ask(() -> {
            client.addFolder(directory, FolderTerms.of(secret).withForce());
            return true;
        });
    }

    @Override
    public boolean remove(EngineFolder folder) throws EngineException, InterruptedException {
        Optional<Secret> secret = asked().all().stream()
                .filter(known -> known.id().equals(folder.id()))
                .flatMap(known -> known.folder().secret().stream())
                .findFirst();
        return secret.isPresent() && failures.ask(() -> removed(secret.get()));
    }

    private boolean removed(Secret secret) throws SyncException, InterruptedException {
        try {
            client.removeFolder(secret);
            return true;
        } catch (SyncException.ErrorAnswer e) {
            if (V1Error.of(e).equals(Optional.of(V1Error.UNKNOWN_CALL))) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public List<KeyedFlaw> flaws(EngineFolder folder, FolderRole role) throws EngineException, InterruptedException {
        KnownFolder known = asked().folder(folder.id(), folder.name());
        List<KeyedFlaw> found = new ArrayList<>();
        FolderNotices.of(known.folder(), role).forEach(advice -> found.add(KeyedFlaw.forAPerson(advice)));
        Optional<Secret> secret = known.folder().secret();
        if (secret.isPresent()) {
            Map<FolderSwitch, Boolean> switches = failures.ask(() -> client.switches(secret.get()));
            if (switches.getOrDefault(FolderSwitch.SELECTIVE_SYNC, false)) {
                found.add(KeyedFlaw.placeholders(role, off(secret.get(), FolderSwitch.SELECTIVE_SYNC)));
            }
            if (role == FolderRole.STATUS) {
                archive(switches, secret.get(), role).ifPresent(found::add);
            }
        }
        return found;
    }

    private Optional<KeyedFlaw> archive(Map<FolderSwitch, Boolean> switches, Secret secret, FolderRole role) {
        Optional<Boolean> keeps = Optional.ofNullable(switches.get(FolderSwitch.USE_SYNC_TRASH));
        if (keeps.isEmpty()) {
            return Optional.of(KeyedFlaw.archiveUnknown(role));
        }
        return keeps.filter(on -> on).map(on -> KeyedFlaw.archive(role, off(secret, FolderSwitch.USE_SYNC_TRASH)));
    }

    private Optional<KeyedFlaw.Mend> off(Secret secret, FolderSwitch which) {
        return Optional.of(() -> failures.ask(() -> client.setSwitches(secret, Map.of(which, false))));
    }

    @Override
    public boolean rename(String name) throws EngineException, InterruptedException {
        failures.ask(() -> client.setPreferences(Map.of("device_name", name)));
        return true;
    }

    @Override
    public void close() {
        client.close();
    }

    private V1Folders asked() {
        return new V1Folders(client, shareIds, failures);
    }
}
