package dev.syncdashboard.engine.syncv1;

import dev.syncdashboard.engine.Completeness;
import dev.syncdashboard.engine.EngineException;
import dev.syncdashboard.engine.common.SyncFailures;
import dev.syncdashboard.sync.SyncException;
import dev.syncdashboard.sync.v1.FolderSwitch;
import dev.syncdashboard.sync.v1.Secret;
import dev.syncdashboard.sync.v1.SyncV1Client;
import dev.syncdashboard.sync.v1.V1Folder;
import dev.syncdashboard.sync.v1.V1Peer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The engine's answers of one moment about its folders, in the port's failures. */
final class V1Folders {

    private final SyncV1Client client;
    private final ShareIds shareIds;
    private final SyncFailures failures;
    private Optional<List<KnownFolder>> folders = Optional.empty();

    V1Folders(SyncV1Client client, ShareIds shareIds, SyncFailures failures) {
        this.client = client;
        this.shareIds = shareIds;
        this.failures = failures;
    }

    /** All of them, without their share ids, which may take a question each. */
    List<KnownFolder> all() throws EngineException, InterruptedException {
        if (folders.isEmpty()) {
            List<V1Folder> found = failures.ask(client::folders);
            folders = Optional.of(found.stream().map(KnownFolder::of).toList());
        }
        return folders.get();
    }

    /** Those that this may mean: with share ids if it is no name and no other id. */
    List<KnownFolder> candidates(String key) throws EngineException, InterruptedException {
        boolean found = all().stream()
                .anyMatch(folder -> folder.hasId(key) || folder.name().equals(key));
        if (found) {
            return all();
        }
        List<KnownFolder> withShareIds = new ArrayList<>();
        for (KnownFolder folder : all()) {
            withShareIds.add(withShareId(folder));
        }
        return withShareIds;
    }

    KnownFolder withShareId(KnownFolder folder) throws EngineException, InterruptedException {
        Optional<Secret> secret = folder.folder().secret();
        return secret.isEmpty() ? folder : folder.withShareId(failures.ask(() -> shareIds.of(secret.get(), client)));
    }

    /** The folder with this id of its own. */
    KnownFolder folder(String id, String name) throws EngineException, InterruptedException {
        return all().stream()
                .filter(folder -> folder.id().equals(id))
                .findFirst()
                .orElseThrow(() -> EngineException.folderGone(name));
    }

    /** What the engine said of its folders is old. */
    void forget() {
        folders = Optional.empty();
    }

    List<V1Peer> peers(Secret secret) throws EngineException, InterruptedException {
        return failures.ask(() -> client.peers(secret));
    }

    Completeness pieces(Secret secret) throws EngineException, InterruptedException {
        return failures.ask(() -> Pieces.lookIn(client, secret));
    }

    /** Whether only picked files are fetched; not so if the engine is too old to tell. */
    boolean isSelective(Secret secret) throws EngineException, InterruptedException {
        return failures.ask(() -> {
            try {
                return client.switches(secret).getOrDefault(FolderSwitch.SELECTIVE_SYNC, false);
            } catch (SyncException.ErrorAnswer e) {
                return false;
            }
        });
    }

    String deviceName() throws EngineException, InterruptedException {
        return failures.ask(client::preferences).text("device_name").orElse("");
    }
}
