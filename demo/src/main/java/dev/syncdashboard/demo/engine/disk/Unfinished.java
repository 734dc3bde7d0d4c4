package dev.syncdashboard.demo.engine.disk;

import dev.syncdashboard.demo.engine.files.Content;
import dev.syncdashboard.demo.engine.files.EngineFilePath;
import dev.syncdashboard.demo.engine.files.FileRecord;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;

/** A download that is not whole yet: {@code plan.txt.bts} beside the place of {@code plan.txt}. */
public final class Unfinished {

    static final String SUFFIX = ".bts";

    private final FolderDisk disk;
    private final EngineFilePath path;

    private Unfinished(FolderDisk disk, EngineFilePath path) {
        this.disk = disk;
        this.path = path;
    }

    public static Unfinished of(FolderDisk disk, EngineFilePath path) {
        return new Unfinished(disk, path);
    }

    /** Starts anew with no bytes. */
    public void start() throws IOException {
        Path file = file();
        Files.createDirectories(file.getParent());
        Files.write(file, new byte[0]);
    }

    public void drop() throws IOException {
        Files.deleteIfExists(file());
    }

    /** How many bytes are here. */
    public long size() throws IOException {
        Path file = file();
        if (Files.notExists(file)) {
            start();
        }
        return Files.size(file);
    }

    public void append(byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(file(), StandardOpenOption.APPEND)) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
        }
    }

    /** The bytes that are here, as content. */
    public Content content() throws IOException {
        return Digests.of(file());
    }

    /** Gives the whole file its time and its place. */
    public void install(FileRecord record, boolean keepCopy) throws IOException {
        Files.setLastModifiedTime(file(), FileTime.fromMillis(record.modified() * 1_000));
        disk.install(file(), path, keepCopy);
    }

    private Path file() throws IOException {
        return disk.locate(path.sibling(path.name() + SUFFIX));
    }
}
