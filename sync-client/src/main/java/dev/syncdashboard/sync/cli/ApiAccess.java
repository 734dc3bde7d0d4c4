package dev.syncdashboard.sync.cli;

import dev.syncdashboard.engine.EngineException;
import dev.syncdashboard.engine.common.FolderChoice;
import dev.syncdashboard.engine.setup.ApiProbe;
import dev.syncdashboard.sync.ApiName;
import dev.syncdashboard.sync.SyncException;
import dev.syncdashboard.sync.SyncOptions;
import dev.syncdashboard.sync.v1.FolderSecrets;
import dev.syncdashboard.sync.v2.EventStream;
import java.util.List;
import java.util.Optional;

/** One of the APIs, with what it can do for the commands. */
interface ApiAccess extends AutoCloseable {

    /** With the API that is wanted, else with the first that the address speaks. */
    static ApiAccess open(SyncOptions options, Optional<ApiName> wanted) throws SyncException, InterruptedException {
        ApiName api = wanted.isPresent() ? wanted.get() : ApiProbe.find(options);
        return switch (api) {
            case V2 -> new V2Access(options);
            case V1 -> new V1Access(options);
            case WEB -> new WebAccess(options);
        };
    }

    ApiName name();

    /** What a folder is called by beside its name, the best first. */
    default List<String> folderIds() {
        return List.of("share id", "folder id", "path");
    }

    List<FolderView> folders() throws SyncException, InterruptedException;

    /** Under terms that this API is able to. */
    AddedFolder add(String path, AddTerms terms) throws SyncException, InterruptedException;

    List<PeerView> peers(FolderView folder) throws SyncException, InterruptedException, CannotDoException;

    default String link(FolderView folder, LinkWish wish) throws SyncException, InterruptedException {
        throw unable();
    }

    default ActivityView activity(FolderView folder) throws SyncException, InterruptedException, CannotDoException {
        throw unable();
    }

    default EventStream events() {
        throw unable();
    }

    /** New ones, for a folder that nobody has yet. */
    default FolderSecrets newSecrets(boolean encryptable) throws SyncException, InterruptedException {
        throw unable();
    }

    /** Those of a folder, as far as they follow from the one that the sync program has. */
    default FolderSecrets secretsOf(FolderView folder) throws SyncException, InterruptedException, CannotDoException {
        throw unable();
    }

    /** A folder that was added at this path, as the list has it, or as far as is known where it is not in there yet. */
    default AddedFolder added(String path, Optional<FolderSecrets> secrets) throws InterruptedException {
        List<FolderView> list;
        try {
            list = folders();
        } catch (SyncException e) {
            // It is added all the same.
            list = List.of();
        }
        FolderView folder = list.stream()
                .filter(each -> each.path().equals(Optional.of(path)))
                .findFirst()
                .orElseGet(() -> FolderView.at(path));
        return new AddedFolder(folder, secrets);
    }

    private IllegalStateException unable() {
        return new IllegalStateException("ask for the ability of " + name() + " first");
    }

    @Override
    void close();

    /**
     * The folder that a person means.
     *
     * @throws EngineException saying which folders there are
     */
    default FolderView folder(String key) throws SyncException, InterruptedException, EngineException {
        return new FolderChoice<>(
                        folderIds(),
                        FolderView::hasId,
                        folder -> folder.shareId().or(folder::path).orElse(""),
                        FolderView::name)
                .choose(folders(), key);
    }
}
