package dev.syncdashboard.content;

import dev.syncdashboard.words.Message;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * What in a shared folder is content, by the engine that carries it: what that sends is compared, and what it never sends
 * is nowhere. Two are equal if they were made of the same rules.
 *
 * <p>Rules that can't be known are a value, too ({@link #unknown}). They are never taken for no rules: a pass over a folder
 * by them has no hash.
 */
public final class ContentRules {

    private static final int ID_LENGTH = 8;

    /** No engine's: each file is content. */
    public static final ContentRules EVERYTHING =
            new ContentRules("everything", Optional.empty(), (directory, name, isDirectory) -> Kind.CONTENT);

    private final String id;
    private final Optional<Message> problem;
    private final Judgement judgement;

    private ContentRules(String id, Optional<Message> problem, Judgement judgement) {
        this.id = id;
        this.problem = problem;
        this.judgement = judgement;
    }

    /** What an entry of a folder stands for. */
    public enum Kind {
        CONTENT,
        /** The engine's own file or folder, or an unfinished download. */
        OWN,
        /** A person's file or folder that the engine never sends, by its list of what to ignore. */
        LEFT_OUT,
        /** An engine's copy of this device's version, kept beside that of the others, and never sent. */
        CONFLICT_COPY
    }

    /** How an engine judges. Safe for many threads. */
    @FunctionalInterface
    public interface Judgement {

        /**
         * What an entry is by itself, whatever the directory is in which it lies.
         *
         * @param directory the path of the directory in which it lies, with a slash behind it; empty for the root
         * @param name in Unicode's form NFC
         */
        Kind kindOf(String directory, String name, boolean isDirectory);

        /**
         * Whether there may be content in a directory that is none itself.
         *
         * @param directory its path with a slash behind it
         */
        default boolean mayHoldContent(String directory) {
            return false;
        }
    }

    /**
     * Rules that are known.
     *
     * @param lines all by which the rules differ from others, in an order that is the same for the same rules
     */
    public static ContentRules of(List<String> lines, Judgement judgement) {
        Sha256 sum = Sha256.of(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
        return new ContentRules(sum.toString().substring(0, ID_LENGTH), Optional.empty(), judgement);
    }

    /**
     * Rules that nobody knows.
     *
     * @param why the end of a sentence that begins with "it is not known what the sync program leaves out:", without a path
     *     or a secret
     */
    public static ContentRules unknown(Message why) {
        return new ContentRules("unknown", Optional.of(why), (directory, name, isDirectory) -> Kind.CONTENT);
    }

    /** 8 characters by which the rules are told from others; the same on every device with the same rules. */
    public String id() {
        return id;
    }

    /** Why the rules are not known, as the end of a sentence; empty if they are. */
    public Optional<Message> problem() {
        return problem;
    }

    /** See {@link Judgement#kindOf}. */
    public Kind kindOf(String directory, String name, boolean isDirectory) {
        return judgement.kindOf(directory, name, isDirectory);
    }

    /** See {@link Judgement#mayHoldContent}. */
    public boolean mayHoldContent(String directory) {
        return judgement.mayHoldContent(directory);
    }

    /** Whether a file with this path, which need not be there, is no content by these rules. */
    public boolean leaveOut(String path) {
        int from = 0;
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', from)) {
            boolean content = kindOf(path.substring(0, from), path.substring(from, slash), true) == Kind.CONTENT;
            if (!content && !mayHoldContent(path.substring(0, slash + 1))) {
                return true;
            }
            from = slash + 1;
        }
        return kindOf(path.substring(0, from), path.substring(from), false) != Kind.CONTENT;
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof ContentRules other && id.equals(other.id) && problem.equals(other.problem);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return problem.map(why -> id + ": " + why.code()).orElse(id);
    }
}
