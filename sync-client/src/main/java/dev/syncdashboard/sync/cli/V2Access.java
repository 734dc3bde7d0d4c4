package dev.syncdashboard.sync.cli;

import dev.syncdashboard.sync.ApiName;
import dev.syncdashboard.sync.SyncException;
import dev.syncdashboard.sync.SyncOptions;
import dev.syncdashboard.sync.v2.Activity;
import dev.syncdashboard.sync.v2.EventStream;
import dev.syncdashboard.sync.v2.Folder;
import dev.syncdashboard.sync.v2.InputStyle;
import dev.syncdashboard.sync.v2.LinkTerms;
import dev.syncdashboard.sync.v2.SyncClient;
import java.util.List;
import java.util.Optional;

/** Sync API v2. */
final class V2Access implements ApiAccess {

    private final SyncClient client;

    V2Access(SyncOptions options) {
        this.client = new SyncClient(options);
    }

    @Override
    public ApiName name() {
        return ApiName.V2;
    }

    @Override
    public List<FolderView> folders() throws SyncException, InterruptedException {
        return client.folders().stream().map(V2Access::view).toList();
    }

    @Override
    public AddedFolder add(String path, AddTerms terms) throws SyncException, InterruptedException {
        Folder added = client.addFolder(path, terms.style().orElse(InputStyle.JSON));
        return new AddedFolder(view(added), Optional.empty());
    }

    @Override
    public String link(FolderView folder, LinkWish wish) throws SyncException, InterruptedException {
        LinkTerms terms = new LinkTerms(wish.validFor(), wish.askApproval(), wish.permission());
        return client.createLink(idOf(folder), terms, wish.style().orElse(InputStyle.JSON));
    }

    @Override
    public ActivityView activity(FolderView folder) throws SyncException, InterruptedException {
        Activity activity = client.activity(idOf(folder));
        return new ActivityView(folder, ActivityView.hash(activity.hash()), peers(activity));
    }

    @Override
    public List<PeerView> peers(FolderView folder) throws SyncException, InterruptedException {
        return peers(client.activity(idOf(folder)));
    }

    @Override
    public EventStream events() {
        return client.openEvents();
    }

    @Override
    public void close() {
        client.close();
    }

    private static String idOf(FolderView folder) {
        return folder.id().orElseThrow();
    }

    private static List<PeerView> peers(Activity activity) {
        return activity.peers().stream()
                .map(peer -> PeerView.of(peer.id(), peer.name(), peer.online()))
                .toList();
    }

    private static FolderView view(Folder folder) {
        return new FolderView(
                Optional.of(folder.id()),
                folder.shareId(),
                folder.name(),
                folder.path(),
                folder.writable(),
                state(folder),
                Optional.empty());
    }

    private static String state(Folder folder) {
        if (folder.stopped()) {
            return "stopped";
        }
        return folder.paused() ? "paused" : folder.syncLevelName().orElse("");
    }
}
