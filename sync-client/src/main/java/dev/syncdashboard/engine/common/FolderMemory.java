package dev.syncdashboard.engine.common;

import dev.syncdashboard.disk.AtomicFile;
import dev.syncdashboard.engine.EngineException;
import dev.syncdashboard.engine.EngineException.Kind;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which folder a setting meant when it was last found. A name is how a person finds a folder once; from then on the
 * folder is known by its id, so that another name, or a second folder with the same one, stops nothing. After a restart
 * the setting counts again, as the person who changed it expects; the id helps only where the setting alone no longer
 * finds one folder. For any thread.
 */
public final class FolderMemory {

    private static final Logger LOG = LoggerFactory.getLogger(FolderMemory.class);

    private final Optional<Path> file;
    private final Map<String, String> ids = new LinkedHashMap<>();
    private final Set<String> foundInThisRun = new HashSet<>();
    private final Map<String, Remark> remarks = new LinkedHashMap<>();

    private FolderMemory(Optional<Path> file) {
        this.file = file;
        file.ifPresent(this::read);
    }

    /** One that lasts as long as the program runs. */
    public static FolderMemory ofThisRun() {
        return new FolderMemory(Optional.empty());
    }

    /** One that lasts over restarts. A file that can't be read or written costs only that. */
    public static FolderMemory in(Path file) {
        return new FolderMemory(Optional.of(file));
    }

    /**
     * The folder that the setting means, among those that the engine has now.
     *
     * @throws EngineException of kind {@code FOLDER_NOT_FOUND} or {@code FOLDER_AMBIGUOUS}
     */
    public synchronized <F> F choose(FolderChoice<F> choice, List<F> folders, String key) throws EngineException {
        Optional<F> known = Optional.ofNullable(ids.get(key))
                .flatMap(id -> folders.stream()
                        .filter(folder -> choice.hasId().test(folder, id))
                        .findFirst());
        F found = known.isPresent() && foundInThisRun.contains(key)
                ? known.get()
                : bySetting(choice, folders, key, known);
        remember(key, choice.id().apply(found));
        remark(choice, folders, key, found);
        return found;
    }

    /**
     * How a folder was found though the setting does not say which it is.
     *
     * @param namesakes how many other folders have the name that is in the setting; none if the folder has another name now
     */
    public record Remark(int namesakes) {

        /** For the log, as the end of a sentence that begins with the folder. */
        private String words() {
            return switch (namesakes) {
                case 0 -> "has another name now";
                case 1 -> "has the same name as another folder";
                default -> "has the same name as " + namesakes + " others";
            };
        }
    }

    /** What a person should know about how the folder with this id was found; empty if the setting is enough. */
    public synchronized Optional<Remark> remark(String id) {
        return Optional.ofNullable(remarks.get(id));
    }

    private static <F> F bySetting(FolderChoice<F> choice, List<F> folders, String key, Optional<F> known)
            throws EngineException {
        try {
            return choice.choose(folders, key);
        } catch (EngineException e) {
            // Of several with the name, the one that is remembered must still have it: else nobody knows what is meant.
            boolean helps = e.kind() == Kind.FOLDER_NOT_FOUND
                    || known.filter(folder -> choice.name().apply(folder).equals(key))
                            .isPresent();
            if (helps && known.isPresent()) {
                return known.get();
            }
            throw e;
        }
    }

    private <F> void remark(FolderChoice<F> choice, List<F> folders, String key, F found) {
        String id = choice.id().apply(found);
        Optional<Remark> remark =
                choice.hasId().test(found, key) ? Optional.empty() : remarkOf(choice, folders, key, found);
        Optional<Remark> before = Optional.ofNullable(remarks.remove(id));
        remark.ifPresent(now -> remarks.put(id, now));
        if (remark.isPresent() && !remark.equals(before)) {
            LOG.warn(
                    "The folder that the setting calls {} {}. It is known by its id. Put the id into the setting: {}",
                    FolderChoice.printable(key),
                    remark.get().words(),
                    FolderChoice.printable(id));
        }
    }

    private static <F> Optional<Remark> remarkOf(FolderChoice<F> choice, List<F> folders, String key, F found) {
        if (!choice.name().apply(found).equals(key)) {
            return Optional.of(new Remark(0));
        }
        int withTheName = (int) folders.stream()
                .filter(folder -> choice.name().apply(folder).equals(key))
                .count();
        return withTheName > 1 ? Optional.of(new Remark(withTheName - 1)) : Optional.empty();
    }

    private void remember(String key, String id) {
        foundInThisRun.add(key);
        if (!id.equals(ids.put(key, id))) {
            file.ifPresent(this::write);
        }
    }

    private void read(Path from) {
        Properties kept = new Properties();
        try (Reader in = Files.newBufferedReader(from, StandardCharsets.UTF_8)) {
            kept.load(in);
            kept.stringPropertyNames().forEach(key -> ids.put(key, kept.getProperty(key)));
        } catch (IOException | IllegalArgumentException e) {
            LOG.debug("Which folders were found before can't be read", e);
        }
    }

    private void write(Path to) {
        Properties kept = new Properties();
        ids.forEach(kept::setProperty);
        StringWriter text = new StringWriter();
        try {
            kept.store(text, null);
            AtomicFile.replacePrivate(
                    to,
                    AtomicFile.temporaryBeside(to, to.getFileName() + ".part"),
                    text.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            LOG.debug("Which folders were found can't be kept", e);
        }
    }
}
