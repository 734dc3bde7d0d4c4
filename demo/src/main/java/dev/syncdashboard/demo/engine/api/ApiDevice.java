package dev.syncdashboard.demo.engine.api;

import dev.syncdashboard.demo.engine.events.EventLog;
import dev.syncdashboard.demo.engine.folder.SharedFolder;
import dev.syncdashboard.demo.engine.ids.ShareSecrets;
import dev.syncdashboard.status.PeerId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The engine as its API sees it. Safe for many threads. */
public interface ApiDevice {

    PeerId id();

    String name();

    List<SharedFolder> folders();

    /** The events since this start. */
    EventLog events();

    /**
     * Makes a directory a shared folder of its own.
     *
     * @throws IOException if the directory can't be used
     */
    SharedFolder share(Path directory) throws IOException;

    /**
     * Takes part in the shared folder of these secrets with this directory.
     *
     * @throws IOException if the directory can't be used
     */
    SharedFolder join(ShareSecrets secrets, Path directory) throws IOException;

    /** Takes part in it no longer. The files stay. */
    void leave(SharedFolder folder);

    /** What others call this device from now on. */
    void rename(String name);

    /** Ends the engine soon; the call that asked for it may lose its answer. */
    void shutDown();
}
