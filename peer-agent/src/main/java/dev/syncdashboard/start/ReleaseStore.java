package dev.syncdashboard.start;

import dev.syncdashboard.start.FailedRelease.Failure;
import dev.syncdashboard.start.StartState.Kept;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The releases in a state directory, and the notes about them: {@code <version>/peer-agent.jar}, {@code current}, {@code
 * trial}, {@code went-back}. Whatever moment the process ends at, a start finds a whole state.
 */
public final class ReleaseStore {

    /** The directory in the agent's state directory. */
    public static final String DIRECTORY = "releases";

    private static final String JAR = "peer-agent.jar";

    /** So many failed releases are remembered, the last ones. */
    private static final int MOST_FAILED = 50;

    private final Path directory;
    private final StartDisk disk;

    /** @param directory that of the releases; need not be there */
    public ReleaseStore(Path directory, StartDisk disk) {
        this.directory = directory;
        this.disk = disk;
    }

    /** Where the jar of a release lies. */
    public Path jar(String version) {
        return directory.resolve(version).resolve(JAR);
    }

    StartState state() {
        return new StartState(kept("current", CurrentRelease::of), kept("trial", TrialRelease::of));
    }

    /** What is to run in place of the installed jar; empty if that runs itself, or nobody can tell. */
    public Optional<CurrentRelease> current() {
        return state().current() instanceof Kept.Whole<CurrentRelease> whole
                ? Optional.of(whole.value())
                : Optional.empty();
    }

    /** What has not shown yet that it works; empty if there is none, or nobody can tell. */
    public Optional<TrialRelease> trial() {
        return state().trial() instanceof Kept.Whole<TrialRelease> whole
                ? Optional.of(whole.value())
                : Optional.empty();
    }

    private <T> Kept<T> kept(String name, Function<StartNote, T> reader) {
        try {
            return disk.read(directory.resolve(name), StartNote.MOST_BYTES)
                    .map(bytes -> StartState.read(bytes, reader))
                    .orElseGet(Kept.Absent::new);
        } catch (IOException e) {
            return new Kept.Damaged<>();
        }
    }

    /** The releases from which this device went back, the last one last. */
    public List<FailedRelease> failed() {
        try {
            return disk.read(directory.resolve("went-back"), StartNote.MOST_BYTES).flatMap(StartNote::decode).stream()
                    .flatMap(note -> note.values().values().stream())
                    .flatMap(line -> FailedRelease.ofLine(line).stream())
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /**
     * Puts the jar of a release beside.
     *
     * @param content throws if it turns out to be another one
     */
    public void stage(String version, StartDisk.Content content) throws IOException {
        disk.replace(jar(version), content);
    }

    /** From the next start on this release is tried. The trial is noted first: without one it would count as good. */
    public void swap(CurrentRelease to, TrialRelease trial) throws IOException {
        write("trial", trial.toNote());
        write("current", to.toNote());
    }

    /** The release that runs has shown that it works. */
    public void confirm() throws IOException {
        disk.delete(directory.resolve("trial"));
    }

    void count(TrialRelease trial) throws IOException {
        write("trial", trial.toNote());
    }

    /** Notes the failure before all else: what is noted and done is done again at the next start, and does no harm. */
    void goBack(CurrentRelease from, Failure why, long now) throws IOException {
        FailedRelease failure =
                new FailedRelease(from.release().version(), from.release().manifest(), why, now);
        List<FailedRelease> all = failed();
        if (all.stream().noneMatch(each -> each.manifest().equals(failure.manifest()))) {
            write(
                    "went-back",
                    note(Stream.concat(all.stream(), Stream.of(failure)).toList()));
        }
        if (from.before().isPresent()) {
            CurrentRelease before = new CurrentRelease(from.before().get(), Optional.empty(), from.beside());
            write("current", before.toNote());
        } else {
            disk.delete(directory.resolve("current"));
        }
        disk.delete(directory.resolve("trial"));
    }

    /** A person wants it to be tried again. */
    public void forgive(String manifest) throws IOException {
        List<FailedRelease> all = failed();
        List<FailedRelease> others =
                all.stream().filter(each -> !each.manifest().equals(manifest)).toList();
        if (others.size() < all.size()) {
            write("went-back", note(others));
        }
    }

    private static StartNote note(List<FailedRelease> all) {
        List<FailedRelease> last = all.subList(Math.max(0, all.size() - MOST_FAILED), all.size());
        Map<String, String> lines = new LinkedHashMap<>();
        last.forEach(each -> lines.put(Integer.toString(lines.size()), each.line()));
        return new StartNote(lines);
    }

    /**
     * Takes away the jars that no note names any more: of a release that was given up, of one long before. Where a note can't
     * be read, nobody knows which these are.
     */
    public void clear() throws IOException {
        StartState state = state();
        if (state.current() instanceof Kept.Damaged<CurrentRelease>
                || state.trial() instanceof Kept.Damaged<TrialRelease>) {
            return;
        }
        keepOnly(Stream.concat(
                        current().stream()
                                .flatMap(now -> Stream.concat(Stream.of(now.release()), now.before().stream())),
                        trial().map(TrialRelease::release).stream())
                .map(StagedRelease::version)
                .toList());
    }

    /** Takes away the jars of all but these versions. */
    void keepOnly(List<String> versions) throws IOException {
        List<Path> jars = new ArrayList<>();
        if (!Files.isDirectory(directory)) {
            return;
        }
        try (Stream<Path> entries = Files.list(directory)) {
            entries.filter(entry -> !versions.contains(String.valueOf(entry.getFileName())))
                    .filter(Files::isDirectory)
                    .forEach(jars::add);
        }
        for (Path entry : jars) {
            disk.delete(entry.resolve(JAR));
            disk.delete(entry.resolve(JAR + ".part"));
            disk.delete(entry);
        }
    }

    private void write(String name, StartNote note) throws IOException {
        byte[] bytes = note.encode();
        disk.replace(directory.resolve(name), out -> out.write(bytes));
    }
}
