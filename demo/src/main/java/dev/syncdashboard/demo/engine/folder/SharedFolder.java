package dev.syncdashboard.demo.engine.folder;

import dev.syncdashboard.demo.engine.disk.FolderDisk;
import dev.syncdashboard.demo.engine.files.Content;
import dev.syncdashboard.demo.engine.files.EngineFileList;
import dev.syncdashboard.demo.engine.files.EngineFilePath;
import dev.syncdashboard.demo.engine.files.FileRecord;
import dev.syncdashboard.demo.engine.files.FolderIndex;
import dev.syncdashboard.demo.engine.files.Held;
import dev.syncdashboard.demo.engine.files.ListChange;
import dev.syncdashboard.demo.engine.mesh.MeshNode;
import dev.syncdashboard.demo.engine.mesh.OfferedFolder;
import dev.syncdashboard.status.PeerId;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.LinkOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/** A folder that a device shares with others. Safe for many threads. */
public final class SharedFolder implements OfferedFolder {

    private static final Logger LOG = System.getLogger(SharedFolder.class.getName());

    private final FolderSettings settings;
    private final FolderDisk disk;
    private final FolderState state;
    private final AtomicBoolean archive;
    private final PeerBook peers;
    private final FolderListener listener;
    private final Map<PeerId, Long> adopted = new ConcurrentHashMap<>();
    private volatile boolean paused;
    private volatile boolean stopped;

    private SharedFolder(
            FolderSettings settings,
            FolderDisk disk,
            FolderState state,
            AtomicBoolean archive,
            FolderListener listener) {
        this.settings = settings;
        this.disk = disk;
        this.state = state;
        this.archive = archive;
        this.listener = listener;
        this.peers = new PeerBook(settings.offlineAfter(), settings.greeting());
    }

    /** Starts to share the directory; makes it if it isn't there. */
    public static SharedFolder open(PeerId self, FolderSettings settings, FolderListener listener, Clock clock)
            throws IOException {
        FolderDisk disk = FolderDisk.open(settings.directory(), settings.shareId());
        FolderIndex index = new FolderIndex(self, settings.writable());
        AtomicBoolean archive = new AtomicBoolean(settings.archive());
        return new SharedFolder(settings, disk, new FolderState(index, disk, archive::get, clock), archive, listener);
    }

    public FolderSettings settings() {
        return settings;
    }

    public boolean paused() {
        return paused;
    }

    /** While paused the folder neither gives nor takes. */
    public void pause(boolean wanted) {
        paused = wanted;
    }

    /** Whether copies of replaced and deleted files are kept. */
    public boolean archives() {
        return archive.get();
    }

    public void archive(boolean wanted) {
        archive.set(wanted);
    }

    /** The directory or its service files are gone: nothing is read from it until they are back. */
    public boolean stopped() {
        return stopped;
    }

    /** The hash of the file list, or empty text while the folder is stopped. */
    public String hash() {
        return stopped ? "" : state.hash();
    }

    /** The devices met in this folder, without this one. */
    public List<FolderPeer> peers() {
        return peers.peers();
    }

    /** Whether the bytes of every listed file are here. */
    public boolean complete() {
        return state.wanted().isEmpty();
    }

    /** The listed files whose bytes are not here. */
    public List<FileRecord> missing() {
        return state.wanted();
    }

    public boolean gives() {
        return !paused && !stopped;
    }

    /** Gives up every change that was made on this device although it may only read. */
    public void discardLocalChanges() {
        tell(state.discardLocalChanges());
    }

    /**
     * Takes in what was changed on disk.
     *
     * @return whether anything was
     */
    public boolean scan() {
        stopped = !disk.isThere();
        if (stopped) {
            return false;
        }
        try {
            return tell(state.scan());
        } catch (IOException e) {
            LOG.log(Level.WARNING, () -> "could not look through folder " + settings.name() + ": " + e.getMessage());
            return false;
        }
    }

    /**
     * Meets the neighbours and takes in their lists. For one thread at a time.
     *
     * @return whether that changed the list
     */
    public boolean meet(List<MeshNode> neighbours) {
        List<MeshNode> sharing = gives()
                ? neighbours.stream()
                        .filter(node -> node.offers(settings.shareId()).isPresent())
                        .toList()
                : List.of();
        peers.meet(sharing).forEach(peer -> listener.online(this, peer));
        boolean changed = false;
        for (MeshNode node : peers.greeted(sharing)) {
            changed |= node.offers(settings.shareId())
                    .filter(offer -> adopt(node.id(), offer.list()))
                    .isPresent();
        }
        return changed;
    }

    private boolean adopt(PeerId from, EngineFileList theirs) {
        if (adopted.getOrDefault(from, -1L) == theirs.revision()) {
            return false;
        }
        try {
            boolean changed = tell(state.adopt(theirs));
            adopted.put(from, theirs.revision());
            return changed;
        } catch (IOException e) {
            LOG.log(Level.WARNING, () -> "could not take in a list for " + settings.name() + ": " + e.getMessage());
            return false;
        }
    }

    /** The device was off. */
    public void restarted() {
        peers.forgetOnline();
        adopted.clear();
    }

    FolderState state() {
        return state;
    }

    void completed(EngineFilePath path) {
        listener.completed(this, path);
    }

    @Override
    public EngineFileList list() {
        return state.list();
    }

    @Override
    public boolean has(EngineFilePath path, Content content) {
        return state.held(path).filter(held -> held.content().equals(content)).isPresent();
    }

    @Override
    public byte[] read(EngineFilePath path, Content content, long offset, int atMost) throws IOException {
        Held held = state.held(path)
                .filter(file -> file.content().equals(content))
                .orElseThrow(() -> new IOException("no longer here: " + path));
        if (!disk.stat(path).equals(Optional.of(held.stat()))) {
            throw new IOException("changed meanwhile: " + path);
        }
        ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(atMost, content.size() - offset));
        try (FileChannel file =
                FileChannel.open(disk.locate(path), StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
            while (bytes.hasRemaining() && file.read(bytes, offset + bytes.position()) >= 0) {}
        }
        if (bytes.hasRemaining()) {
            throw new IOException("shorter than before: " + path);
        }
        return bytes.array();
    }

    private boolean tell(List<ListChange> changes) {
        changes.forEach(change -> listener.changed(this, change));
        return !changes.isEmpty();
    }
}
