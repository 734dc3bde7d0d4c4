package dev.syncdashboard.sync.cli;

import dev.syncdashboard.sync.ApiName;
import dev.syncdashboard.sync.SyncException;
import dev.syncdashboard.sync.SyncOptions;
import dev.syncdashboard.sync.web.WebClient;
import dev.syncdashboard.sync.web.WebFolder;
import dev.syncdashboard.sync.web.WebLinkTerms;
import dev.syncdashboard.sync.web.WebPeer;
import dev.syncdashboard.sync.web.WebProgress;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Resilio's web API. It tells all that it knows of folders in one list. */
final class WebAccess implements ApiAccess {

    private final WebClient client;

    WebAccess(SyncOptions options) {
        this.client = new WebClient(options);
    }

    @Override
    public ApiName name() {
        return ApiName.WEB;
    }

    @Override
    public List<FolderView> folders() throws SyncException, InterruptedException {
        return client.folders().stream().map(WebAccess::view).toList();
    }

    @Override
    public AddedFolder add(String path, AddTerms terms) throws SyncException, InterruptedException {
        client.addFolder(path, terms.secret().orElseThrow(), terms.force());
        return added(path, Optional.empty());
    }

    @Override
    public String link(FolderView folder, LinkWish wish) throws SyncException, InterruptedException {
        return client.createLink(
                folder.id().orElseThrow(),
                new WebLinkTerms(wish.validFor(), wish.uses().orElse(0), wish.askApproval(), wish.permission()));
    }

    @Override
    public ActivityView activity(FolderView folder) throws SyncException, InterruptedException, CannotDoException {
        WebFolder now = now(folder);
        return new ActivityView(folder, facts(now), peers(now));
    }

    @Override
    public List<PeerView> peers(FolderView folder) throws SyncException, InterruptedException, CannotDoException {
        return peers(now(folder));
    }

    @Override
    public void close() {
        client.close();
    }

    private WebFolder now(FolderView folder) throws SyncException, InterruptedException, CannotDoException {
        return client.folders().stream()
                .filter(each -> folder.id().equals(Optional.of(each.id())))
                .findFirst()
                .orElseThrow(() -> new CannotDoException(
                        "The folder '" + folder.name() + "' was taken out of the sync program at this moment."));
    }

    private static FolderView view(WebFolder folder) {
        return new FolderView(
                Optional.of(folder.id()),
                folder.shareId(),
                folder.name(),
                folder.path(),
                folder.writable(),
                state(folder),
                Optional.empty());
    }

    private static String state(WebFolder folder) {
        if (folder.state().error() != 0) {
            return "error " + folder.state().error();
        }
        if (folder.state().paused()) {
            return "paused";
        }
        return folder.state()
                .status()
                .map(status -> status.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .orElse(folder.syncLevel().orElse(-1) == 0 ? "disconnected" : "");
    }

    private static Map<String, Object> facts(WebFolder folder) {
        WebProgress progress = folder.progress();
        return new JsonFields()
                .with("state", Optional.of(state(folder)).filter(text -> !text.isEmpty()))
                .with("files", progress.files())
                .with("localFiles", progress.localFiles())
                .with("size", progress.size())
                .with("localSize", progress.localSize())
                .with("queuedDownloads", progress.queuedDownloads())
                .with("queuedUploads", progress.queuedUploads())
                .map();
    }

    private static List<PeerView> peers(WebFolder folder) {
        return folder.peers().stream().map(WebAccess::view).toList();
    }

    private static PeerView view(WebPeer peer) {
        return new PeerView(
                peer.id(),
                peer.name(),
                peer.online() ? "online" : "offline",
                peer.filesToSend(),
                OptionalLong.empty(),
                Optional.empty());
    }
}
