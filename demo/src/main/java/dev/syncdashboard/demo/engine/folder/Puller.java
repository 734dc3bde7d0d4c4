package dev.syncdashboard.demo.engine.folder;

import dev.syncdashboard.demo.engine.files.Content;
import dev.syncdashboard.demo.engine.files.FileRecord;
import dev.syncdashboard.demo.engine.mesh.LinkLostException;
import dev.syncdashboard.demo.engine.mesh.Mesh;
import dev.syncdashboard.demo.engine.mesh.MeshNode;
import dev.syncdashboard.demo.engine.mesh.OfferedFolder;
import dev.syncdashboard.status.PeerId;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Fetches the wanted files of one folder from any device in reach that has them, small ones first. What arrived before
 * a link was lost is kept, and the rest follows later, from anyone.
 */
public record Puller(PeerId self, SharedFolder folder, Mesh mesh) {

    private static final Logger LOG = System.getLogger(Puller.class.getName());
    private static final int CHUNK = 16 * 1024;

    /**
     * Tries each wanted file once.
     *
     * @return whether any is whole now
     */
    public boolean fetchAll() throws InterruptedException {
        boolean any = false;
        for (FileRecord file : smallestFirst()) {
            if (fetch(file)) {
                folder.completed(file.path());
                mesh.announce(self);
                any = true;
            }
        }
        return any;
    }

    private List<FileRecord> smallestFirst() {
        return folder.state().wanted().stream()
                .sorted(Comparator.comparing(
                        file -> file.content().map(Content::size).orElse(0L)))
                .toList();
    }

    private boolean fetch(FileRecord file) throws InterruptedException {
        try {
            return fetchBytes(file) && folder.state().finish(file);
        } catch (LinkLostException e) {
            LOG.log(Level.DEBUG, () -> file.path() + ": " + e.getMessage());
        } catch (IOException e) {
            LOG.log(Level.DEBUG, () -> file.path() + " could not be fetched now: " + e.getMessage());
        }
        if (Thread.interrupted()) {
            throw new InterruptedException("interrupted while reading or writing a file");
        }
        return false;
    }

    private boolean fetchBytes(FileRecord file) throws IOException, LinkLostException, InterruptedException {
        Content content = file.content().orElseThrow();
        long arrived = folder.state().arrived(file).orElse(-1L);
        if (arrived > content.size()) {
            folder.state().startAgain(file);
            arrived = 0;
        }
        while (arrived >= 0 && arrived < content.size()) {
            Optional<MeshNode> source = source(file, content);
            if (source.isEmpty() || !folder.gives()) {
                return false;
            }
            byte[] bytes = fetchChunk(source.get(), file, content, arrived);
            arrived = folder.state().append(file, bytes) ? arrived + bytes.length : -1;
        }
        return arrived == content.size();
    }

    private byte[] fetchChunk(MeshNode source, FileRecord file, Content content, long offset)
            throws IOException, LinkLostException, InterruptedException {
        OfferedFolder offer = offer(source).orElseThrow(() -> new IOException("no longer offered"));
        byte[] bytes = offer.read(file.path(), content, offset, CHUNK);
        mesh.carry(source.id(), self, bytes.length);
        return bytes;
    }

    private Optional<MeshNode> source(FileRecord file, Content content) {
        return mesh.neighbours(self).stream()
                .filter(node -> offer(node)
                        .filter(offer -> offer.has(file.path(), content))
                        .isPresent())
                .findFirst();
    }

    private Optional<OfferedFolder> offer(MeshNode node) {
        return node.offers(folder.settings().shareId());
    }
}
