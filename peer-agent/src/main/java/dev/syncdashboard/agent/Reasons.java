package dev.syncdashboard.agent;

import dev.syncdashboard.agent.words.AgentWords;
import dev.syncdashboard.words.Message;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Objects;

/** Says in words why a file can't be read or written; the exceptions' own messages are often just a path. */
public final class Reasons {

    private Reasons() {}

    /** In English. */
    public static String of(IOException e) {
        return AgentWords.english(said(e));
    }

    /** As a part of a sentence. */
    public static Message said(IOException e) {
        if (e instanceof AccessDeniedException) {
            return Message.of("disk.no_right");
        }
        if (e instanceof NoSuchFileException) {
            return Message.of("disk.missing");
        }
        if (e instanceof NotDirectoryException) {
            return Message.of("disk.not_a_directory");
        }
        if (e instanceof FileSystemException file && file.getReason() != null) {
            return Message.said(file.getReason());
        }
        return Message.said(Objects.requireNonNullElseGet(e.getMessage(), e::toString));
    }
}
