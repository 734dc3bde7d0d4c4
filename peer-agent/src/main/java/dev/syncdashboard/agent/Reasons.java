package dev.syncdashboard.agent;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Objects;

/** Says in words why a file can't be read or written; the exceptions' own messages are often just a path. */
public final class Reasons {

    private Reasons() {}

    public static String of(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "no right to do so";
        }
        if (e instanceof NoSuchFileException) {
            return "it does not exist";
        }
        if (e instanceof NotDirectoryException) {
            return "it is not a directory";
        }
        if (e instanceof FileSystemException file && file.getReason() != null) {
            return file.getReason();
        }
        return Objects.requireNonNullElseGet(e.getMessage(), e::toString);
    }
}
