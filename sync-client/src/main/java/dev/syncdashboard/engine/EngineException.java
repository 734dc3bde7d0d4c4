package dev.syncdashboard.engine;

import dev.syncdashboard.words.Message;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An engine can't be asked, or its answer can't be used. The message is for the person at this device, in a log or on
 * a terminal: which call, what came back, what to do. It may hold paths, names and the engine's own words, and never a
 * secret. It is English. For others there is the {@link #summary}.
 */
public final class EngineException extends IOException {

    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final transient Message summary;
    private final transient Optional<Message> technical;

    /**
     * One that a page says in words of its own.
     *
     * @param summary see {@link #summary}
     * @param technical see {@link #technical}
     */
    public EngineException(
            Kind kind, String message, Message summary, Optional<Message> technical, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.summary = summary;
        this.technical = technical;
    }

    /** With what a page can say of every failure of this kind. */
    public EngineException(Kind kind, String message, @Nullable Throwable cause) {
        this(kind, message, kind.summary(), Optional.of(kind.technical()), cause);
    }

    public EngineException(Kind kind, String message) {
        this(kind, message, null);
    }

    /** The engine no longer has a folder that it had. */
    public static EngineException folderGone(String name, @Nullable Throwable cause) {
        return new EngineException(
                Kind.FOLDER_NOT_FOUND,
                "The sync engine no longer has the folder '" + name + "'. Add it there again.",
                cause);
    }

    public static EngineException folderGone(String name) {
        return folderGone(name, null);
    }

    /** Never null here. */
    @Override
    public String getMessage() {
        return Objects.requireNonNullElse(super.getMessage(), "the engine could not be asked");
    }

    public Kind kind() {
        return kind;
    }

    /**
     * The failure for a page that others may see: what is wrong, in whole sentences, without any path, any other folder's
     * name, or any word that the engine said.
     */
    public Message summary() {
        return summary;
    }

    /** Which settings a technician should check, in a whole sentence; a page may show it small, or not at all. */
    public Optional<Message> technical() {
        return technical;
    }

    /** What went wrong, as far as the caller's next step depends on it. */
    public enum Kind {
        /** Not running, refused, reset, or no answer in time. */
        UNREACHABLE,
        /** The web UI login or the certificate is wrong: a person must change a setting. */
        LOGIN,
        /** Answered, but with an error or with something that is no answer of this API. */
        FAULTY_ANSWER,
        /** No folder with the configured key, or none that is connected on this device. */
        FOLDER_NOT_FOUND,
        /** More than one folder has the configured name. */
        FOLDER_AMBIGUOUS;

        /** What a page can say of every failure of this kind. */
        public Message summary() {
            return Message.of("engine." + name().toLowerCase(Locale.ROOT));
        }

        private Message technical() {
            return switch (this) {
                case UNREACHABLE -> check(Message.said("sync.url"));
                case LOGIN -> check(Message.of("list.and", "sync.username, sync.password", "sync.certificate"));
                case FAULTY_ANSWER -> check(Message.of("technician.log_and", "sync.url"));
                case FOLDER_NOT_FOUND -> check(Message.of("list.and", "sync.folder", "sync.status.folder"));
                case FOLDER_AMBIGUOUS ->
                    Message.of("technician.share_id", Message.of("list.either", "sync.folder", "sync.status.folder"));
            };
        }

        private static Message check(Message settings) {
            return Message.of("technician.check", settings);
        }
    }
}
