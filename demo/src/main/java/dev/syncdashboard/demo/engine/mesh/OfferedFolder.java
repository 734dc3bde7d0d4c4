package dev.syncdashboard.demo.engine.mesh;

import dev.syncdashboard.demo.engine.files.Content;
import dev.syncdashboard.demo.engine.files.EngineFileList;
import dev.syncdashboard.demo.engine.files.EngineFilePath;
import java.io.IOException;

/** What a device gives others of a shared folder. */
public interface OfferedFolder {

    /** Its file list; the same object until it changes. */
    EngineFileList list();

    /** Whether it has these bytes under this path, whole. */
    boolean has(EngineFilePath path, Content content);

    /**
     * Some of the bytes, at least one unless the offset is the end.
     *
     * @throws IOException if it no longer has that content
     */
    byte[] read(EngineFilePath path, Content content, long offset, int atMost) throws IOException;
}
