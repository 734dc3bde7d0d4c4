package dev.syncdashboard.demo.engine.contract;

import dev.syncdashboard.engine.SyncEngine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A station and a truck that share the folder "Sync", in which only the station may write. */
interface Pair extends AutoCloseable {

    Device station();

    Device truck();

    @Override
    void close();

    /** One of the two: its engine, and our way to ask it. */
    interface Device {

        /** Ours to use, not to close. */
        SyncEngine client();

        String id();

        String name();

        /** Every id by which its engine knows the folder "Sync". */
        String folderId();

        String shareId();

        Path directory();

        void stop() throws Exception;

        void start() throws Exception;

        void pauseSync() throws Exception;

        /** Gives its engine one more folder of this name, which nobody else has. */
        void addFolder(String name) throws Exception;

        /** In one step, under a name that is no content until it is whole. */
        default void write(String name, String text) {
            try {
                Path whole = directory().resolve(client().temporaryFileName(name));
                Files.writeString(whole, text);
                Files.move(whole, directory().resolve(name), StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        default boolean has(String name) {
            return Files.exists(directory().resolve(name));
        }
    }
}
