package dev.syncdashboard.sync.cli;

import dev.syncdashboard.sync.ApiName;
import dev.syncdashboard.sync.PeerIdForm;
import dev.syncdashboard.sync.SyncException;
import dev.syncdashboard.sync.SyncOptions;
import dev.syncdashboard.sync.v1.FolderSecrets;
import dev.syncdashboard.sync.v1.FolderTerms;
import dev.syncdashboard.sync.v1.Secret;
import dev.syncdashboard.sync.v1.SyncV1Client;
import dev.syncdashboard.sync.v1.V1Folder;
import dev.syncdashboard.sync.v1.V1Peer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** Sync API v1, in which a folder has no id, but a secret that is the key for every call. */
final class V1Access implements ApiAccess {

    private final SyncV1Client client;

    V1Access(SyncOptions options) {
        this.client = new SyncV1Client(options);
    }

    @Override
    public ApiName name() {
        return ApiName.V1;
    }

    @Override
    public List<String> folderIds() {
        return List.of("path");
    }

    @Override
    public List<FolderView> folders() throws SyncException, InterruptedException {
        return client.folders().stream().map(V1Access::view).toList();
    }

    @Override
    public AddedFolder add(String path, AddTerms terms) throws SyncException, InterruptedException {
        if (terms.encryptable()) {
            return added(path, Optional.of(client.addEncryptableFolder(path)));
        }
        client.addFolder(path, new FolderTerms(terms.secret(), terms.selective(), terms.force()));
        return added(path, Optional.empty());
    }

    @Override
    public List<PeerView> peers(FolderView folder) throws SyncException, InterruptedException, CannotDoException {
        return client.peers(secretOf(folder)).stream().map(V1Access::view).toList();
    }

    @Override
    public FolderSecrets newSecrets(boolean encryptable) throws SyncException, InterruptedException {
        return encryptable ? client.newEncryptableSecrets() : client.newSecrets();
    }

    @Override
    public FolderSecrets secretsOf(FolderView folder) throws SyncException, InterruptedException, CannotDoException {
        return client.secretsOf(secretOf(folder));
    }

    @Override
    public void close() {
        client.close();
    }

    private static Secret secretOf(FolderView folder) throws CannotDoException {
        return folder.secret()
                .orElseThrow(() -> new CannotDoException("The sync program gives no usable secret for '" + folder.name()
                        + "', and without one Sync API v1 can't ask about a folder."));
    }

    private static FolderView view(V1Folder folder) {
        return new FolderView(
                Optional.empty(),
                Optional.empty(),
                FolderView.lastPart(folder.directory()),
                Optional.of(folder.directory()),
                folder.writable(),
                state(folder),
                folder.secret());
    }

    private static String state(V1Folder folder) {
        long error = folder.error().orElse(0);
        if (error != 0) {
            return "error " + error;
        }
        return folder.indexing().orElse(false) ? "indexing" : "";
    }

    private static PeerView view(V1Peer peer) {
        return new PeerView(
                PeerIdForm.canonical(peer.id()),
                peer.name(),
                peer.connection()
                        .map(way -> way.name().toLowerCase(Locale.ROOT))
                        .orElse("connected"),
                OptionalLong.empty(),
                peer.upload(),
                peer.lastSynced());
    }
}
