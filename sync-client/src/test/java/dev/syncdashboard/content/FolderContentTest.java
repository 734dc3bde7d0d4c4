package dev.syncdashboard.content;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.syncdashboard.content.FolderContent.Mode;
import dev.syncdashboard.content.Unread.Reason;
import dev.syncdashboard.status.FileNames;
import dev.syncdashboard.status.FolderHash;
import dev.syncdashboard.words.Message;
import java.io.IOException;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderContentTest {

    /** Long after the files were written, as it is for nearly all files. */
    private static final Clock LATER = Clock.fixed(Instant.parse("2040-01-01T00:00:00Z"), ZoneOffset.UTC);

    private static final long ENOUGH = 1 << 26;

    @TempDir
    private Path scratch;

    private Path root;
    private final List<String> opened = new ArrayList<>();
    private Runnable afterOpening = () -> {};

    private static final ContentRules RULES = ContentRules.of(List.of("rules"), FolderContentTest::kindOf);

    private static ContentRules.Kind kindOf(String directory, String name, boolean isDirectory) {
        if (name.equals("own") || name.endsWith(".own")) {
            return ContentRules.Kind.OWN;
        }
        boolean copy = name.endsWith(".copy");
        return name.endsWith(".tmp")
                ? ContentRules.Kind.LEFT_OUT
                : copy ? ContentRules.Kind.CONFLICT_COPY : ContentRules.Kind.CONTENT;
    }

    @BeforeEach
    void makeFolder() throws IOException {
        root = Files.createDirectory(scratch.resolve("Sync"));
        write("map.pdf", "a map");
        write("plans/hall.pdf", "a plan");
        write("plans/deep/er.pdf", "");
    }

    @Test
    void listsEveryFileWithItsContent() throws Exception {
        assertThat(contents(scan()))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("map.pdf", "a map", "plans/hall.pdf", "a plan", "plans/deep/er.pdf", ""));
    }

    @Test
    void theListIsInTheOrderOfWholePaths() throws Exception {
        write("plans!", "1");
        write("plans.txt", "2");
        write("plans!x/y", "3");

        assertThat(whole(scan()).fingerprint().files())
                .isEqualTo(FileList.of(whole(scan()).fingerprint().files().files()));
    }

    @Test
    void skipsWhatIsNoContentAndLinks() throws Exception {
        FolderFingerprint before = whole(scan()).fingerprint();
        write("own/file", "x");
        write("plans/half.own", "x");
        Files.createSymbolicLink(root.resolve("link.pdf"), root.resolve("map.pdf"));
        Files.createSymbolicLink(root.resolve("loop"), root);
        FingerprintResult.Whole result = whole(scan(RULES));

        assertThat(result.fingerprint()).isEqualTo(before);
        assertThat(result.leftOut()).isEqualTo(FileNames.NONE);
    }

    @Test
    void namesWhatIsNeverSentWithoutOpeningIt() throws Exception {
        FolderFingerprint before = whole(scan()).fingerprint();
        write("plans/export.tmp", "x");
        write("lost+found.tmp/deep/file", "x");
        opened.clear();
        Files.setPosixFilePermissions(root.resolve("lost+found.tmp"), PosixFilePermissions.fromString("---------"));

        FingerprintResult.Whole result = whole(scan(RULES));
        Files.setPosixFilePermissions(root.resolve("lost+found.tmp"), PosixFilePermissions.fromString("rwx------"));

        assertThat(result.fingerprint()).isEqualTo(before);
        assertThat(result.leftOut().first()).containsExactly("lost+found.tmp/", "plans/export.tmp");
        assertThat(opened).isEmpty();
    }

    @Test
    void findsContentBelowADirectoryThatIsLeftOut() throws Exception {
        write("some.tmp/kept", "x");
        write("some.tmp/export.tmp", "x");
        ContentRules keeping = ContentRules.of(List.of("keeping"), new ContentRules.Judgement() {
            @Override
            public ContentRules.Kind kindOf(String directory, String name, boolean isDirectory) {
                return FolderContentTest.kindOf(directory, name, isDirectory);
            }

            @Override
            public boolean mayHoldContent(String directory) {
                return directory.equals("some.tmp/");
            }
        });

        FingerprintResult.Whole result = whole(scan(keeping));

        assertThat(contents(result)).containsKey("some.tmp/kept").doesNotContainKey("some.tmp/export.tmp");
        assertThat(result.leftOut().first()).containsExactly("some.tmp/export.tmp");
        assertThat(keeping.leaveOut("some.tmp/kept")).isFalse();
        assertThat(keeping.leaveOut("some.tmp/export.tmp")).isTrue();
        assertThat(RULES.leaveOut("some.tmp/kept")).isTrue();
    }

    @Test
    void namesConflictCopiesWithoutCountingThem() throws Exception {
        FolderFingerprint before = whole(scan()).fingerprint();
        write("map.copy", "mine");
        write("plans/hall.copy", "mine");

        FingerprintResult.Whole result = whole(scan(RULES));

        assertThat(result.fingerprint()).isEqualTo(before);
        assertThat(result.conflictCopies().count()).isEqualTo(2);
        assertThat(result.conflictCopies().first()).containsExactly("map.copy", "plans/hall.copy");
    }

    @Test
    void rulesThatNobodyKnowsGiveNoHashAndForgetNothing() throws Exception {
        FolderFingerprint before = whole(scan()).fingerprint();
        opened.clear();

        assertThat(unread(scan(ContentRules.unknown(Message.said("its list is no text")))))
                .containsExactly(new Unread("", Reason.RULES_UNKNOWN));
        assertThat(whole(scan()).fingerprint()).isEqualTo(before);
        assertThat(opened).isEmpty();
    }

    @Test
    void theHashNamesTheRulesAndIsEqualForEqualFiles() throws Exception {
        FolderHash all = whole(scan()).fingerprint().hash();
        FolderHash byRules = whole(scan(RULES)).fingerprint().hash();

        assertThat(byRules).isEqualTo(all).hasSameHashCodeAs(all);
        assertThat(byRules.value()).startsWith("fp2-").endsWith("-" + RULES.id());
        assertThat(byRules.isByOtherRulesThan(all)).isTrue();
    }

    @Test
    void anAccentIsTheSameInBothUnicodeForms() throws Exception {
        write("Einsatzpla\u0308ne/U\u0308bersicht.pdf", "x");
        FolderFingerprint decomposed = whole(scan()).fingerprint();
        delete("Einsatzpla\u0308ne/U\u0308bersicht.pdf");
        delete("Einsatzpla\u0308ne");
        write("Einsatzpl\u00e4ne/\u00dcbersicht.pdf", "x");

        assertThat(whole(scan()).fingerprint()).isEqualTo(decomposed);
    }

    @Test
    void twoNamesThatAreOneInTheListAreNotSilentlyOne() throws Exception {
        write("\u00e4", "1");
        write("a\u0308", "2");
        assumeTrue(filesIn(root) == 4, "this disk knows only one Unicode form");

        assertThat(unread(scan())).containsExactly(new Unread("\u00e4", Reason.SAME_NAME_TWICE));
    }

    @Test
    void anEmptyFolderHasAFingerprintAndAMissingOneHasNone() throws Exception {
        Path empty = Files.createDirectory(scratch.resolve("empty"));

        assertThat(FolderContent.ofThisRun(LATER)
                        .read(empty, ContentRules.EVERYTHING, Mode.CHANGED_FILES, Throttle.unlimited()))
                .isInstanceOfSatisfying(
                        FingerprintResult.Whole.class,
                        result -> assertThat(result.fingerprint())
                                .isEqualTo(FolderFingerprint.of(FileList.EMPTY, ContentRules.EVERYTHING)));
        assertThat(unread(FolderContent.ofThisRun(LATER)
                        .read(
                                scratch.resolve("gone"),
                                ContentRules.EVERYTHING,
                                Mode.CHANGED_FILES,
                                Throttle.unlimited())))
                .containsExactly(new Unread("", Reason.NO_FOLDER));
    }

    @Test
    void readsNothingAgainThatIsUnchanged() throws Exception {
        FolderFingerprint first = whole(scan()).fingerprint();
        assertThat(opened).hasSize(3);
        opened.clear();

        FingerprintResult.Whole second = whole(scan());

        assertThat(opened).isEmpty();
        assertThat(second.fingerprint()).isEqualTo(first);
        assertThat(second.effort().filesRead()).isZero();
    }

    @Test
    void readsATouchedFileAgainAndFindsTheSame() throws Exception {
        FolderFingerprint first = whole(scan()).fingerprint();
        opened.clear();
        Files.setLastModifiedTime(root.resolve("map.pdf"), FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));

        assertThat(whole(scan()).fingerprint()).isEqualTo(first);
        assertThat(opened).containsExactly("map.pdf");
    }

    @Test
    void readsAFileAgainThatWasReplacedByOneOfTheSameSizeAndTime() throws Exception {
        FolderFingerprint first = whole(scan()).fingerprint();
        Path file = root.resolve("map.pdf");
        FileTime time = Files.getLastModifiedTime(file);
        Path other = Files.writeString(scratch.resolve("other"), "a mop");
        Files.setLastModifiedTime(other, time);
        Files.delete(file);
        Files.move(other, file);
        assumeTrue(hasInodes(), "needs inodes");

        FolderFingerprint second = whole(scan()).fingerprint();

        assertThat(second.hash()).isNotEqualTo(first.hash());
        assertThat(second.files().differenceTo(first.files()).different().first())
                .containsExactly("map.pdf");
    }

    @Test
    void noticesAContentWrittenInPlaceWithItsOldTime() throws Exception {
        assumeTrue(hasInodes(), "needs change times");
        FolderFingerprint first = whole(scan()).fingerprint();
        overwriteWithKeptTime("map.pdf", "a mop");

        assertThat(whole(scan()).fingerprint().hash()).isNotEqualTo(first.hash());
    }

    @Test
    void followsDeletedAndRenamedFiles() throws Exception {
        scan();
        Files.delete(root.resolve("map.pdf"));
        Files.move(root.resolve("plans/hall.pdf"), root.resolve("plans/barn.pdf"));

        assertThat(contents(scan()))
                .containsExactlyInAnyOrderEntriesOf(Map.of("plans/barn.pdf", "a plan", "plans/deep/er.pdf", ""));
    }

    @Test
    void readsAFreshFileAgainSinceItsTimesMayRepeat() throws Exception {
        FolderContent now = content(Clock.systemUTC());
        now.read(root, ContentRules.EVERYTHING, Mode.CHANGED_FILES, Throttle.unlimited());
        opened.clear();

        now.read(root, ContentRules.EVERYTHING, Mode.CHANGED_FILES, Throttle.unlimited());

        assertThat(opened).hasSize(3);
    }

    @Test
    void remembersOverRestarts() throws Exception {
        FolderFingerprint first = whole(scan()).fingerprint();
        opened.clear();

        assertThat(whole(scan()).fingerprint()).isEqualTo(first);
        assertThat(opened).isEmpty();
        assertThat(Files.list(scratch).map(path -> path.getFileName().toString()))
                .containsExactlyInAnyOrder("Sync", "memory");
    }

    @Test
    void startsAnewWithADamagedMemory() throws Exception {
        FolderFingerprint first = whole(scan()).fingerprint();
        byte[] good = Files.readAllBytes(scratch.resolve("memory"));
        for (int i = 0; i < good.length; i++) {
            byte[] bad = good.clone();
            bad[i] ^= 0x41;
            Files.write(scratch.resolve("memory"), bad);
            opened.clear();

            assertThat(whole(scan()).fingerprint()).as("byte %s", i).isEqualTo(first);
            assertThat(opened).as("byte %s", i).hasSize(3);
        }
        for (int length = 0; length < good.length; length += 7) {
            Files.write(scratch.resolve("memory"), java.util.Arrays.copyOf(good, length));
            opened.clear();

            assertThat(whole(scan()).fingerprint()).as("length %s", length).isEqualTo(first);
            assertThat(opened).as("length %s", length).hasSize(3);
        }
    }

    @Test
    void aMemoryOfAnotherFolderIsNotUsed() throws Exception {
        scan();
        Path moved = Files.move(root, scratch.resolve("Moved"));
        opened.clear();
        root = moved;

        scan();

        assertThat(opened).hasSize(3);
    }

    @Test
    void aMemoryThatCannotBeWrittenDoesNoHarm() throws Exception {
        Files.createDirectories(scratch.resolve("memory/in-the-way"));

        assertThat(contents(scan())).hasSize(3);
    }

    @Test
    void readsAFileAgainThatChangesMeanwhile() throws Exception {
        afterOpening = once(() -> write("map.pdf", "a larger map"));

        assertThat(contents(scan())).containsEntry("map.pdf", "a larger map");
    }

    @Test
    void saysThatAFileKeepsChanging() throws Exception {
        int[] count = {0};
        afterOpening = () -> write("map.pdf", "a map" + "!".repeat(++count[0]));

        assertThat(unread(scan())).contains(new Unread("map.pdf", Reason.CHANGING));
        assertThat(opened).filteredOn("map.pdf"::equals).hasSize(3);
    }

    @Test
    void aFileThatVanishesMeanwhileIsNotThere() throws Exception {
        afterOpening = once(() -> delete("plans/hall.pdf"));

        assertThat(contents(scan())).containsOnlyKeys("map.pdf", "plans/deep/er.pdf");
    }

    @Test
    void withAnUnreadableFileThereIsNoHash() throws Exception {
        FingerprintResult result = new FolderContent(
                        folder -> KnownFilesStore.inMemory(),
                        LATER,
                        file -> {
                            if (file.endsWith("hall.pdf")) {
                                throw new FileSystemException(file.toString(), null, "Input/output error");
                            }
                            return ContentReader.Opener.OF_DISK.open(file);
                        },
                        Duration.ofHours(1),
                        ENOUGH)
                .read(root, ContentRules.EVERYTHING, Mode.CHANGED_FILES, Throttle.unlimited());

        assertThat(unread(result)).containsExactly(new Unread("plans/hall.pdf", Reason.DISK_ERROR));
        assertThat(((FingerprintResult.Incomplete) result).readable().count()).isEqualTo(2);
    }

    @Test
    void saysWhatTheUserMayNotRead() throws Exception {
        assumeTrue(Files.getFileStore(root).supportsFileAttributeView("posix"), "needs file rights");
        lock("map.pdf");
        lock("plans/deep");
        assumeTrue(!Files.isReadable(root.resolve("map.pdf")), "the administrator may read everything");
        try {
            assertThat(unread(scan()))
                    .containsExactly(new Unread("map.pdf", Reason.NO_RIGHT), new Unread("plans/deep", Reason.NO_RIGHT));
        } finally {
            Files.setPosixFilePermissions(root.resolve("plans/deep"), PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void goesByAClockThatTicksMoreOftenThanEveryMillisecond() throws Exception {
        Clock microseconds = Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));

        FingerprintResult result = FolderContent.ofThisRun(microseconds)
                .read(root, ContentRules.EVERYTHING, Mode.CHANGED_FILES, Throttle.unlimited());

        assertThat(whole(result).fingerprint().files().count()).isEqualTo(3);
    }

    @Test
    void findsAFlippedByteByReadingEveryByte() throws Exception {
        FolderFingerprint first = whole(scan()).fingerprint();
        flipUnseen("map.pdf");
        assertThat(whole(scan()).fingerprint()).as("the file looks unchanged").isEqualTo(first);

        FingerprintResult.Whole full = whole(scan(Mode.EVERY_BYTE));

        assertThat(full.fingerprint().hash()).isNotEqualTo(first.hash());
        assertThat(full.effort().silentlyChanged().files())
                .extracting(FileDigest::path)
                .containsExactly("map.pdf");
        assertThat(whole(scan()).fingerprint()).isEqualTo(full.fingerprint());
    }

    @Test
    void saysThatThereAreMoreFilesThanMemory() throws Exception {
        FingerprintResult result = new FolderContent(
                        folder -> KnownFilesStore.inMemory(), LATER, this::open, Duration.ofHours(1), 100)
                .read(root, ContentRules.EVERYTHING, Mode.CHANGED_FILES, Throttle.unlimited());

        assertThat(unread(result)).containsExactly(new Unread("plans/hall.pdf", Reason.TOO_MANY_FILES));
    }

    @Test
    void aFullPassThatIsCutOffKeepsWhatWasKnownOfTheRest() throws Exception {
        scan();
        opened.clear();
        FolderContent full = new FolderContent(
                folder -> new KnownFilesFile(scratch.resolve("memory"), folder),
                LATER,
                file -> {
                    if (opened.size() == 1) {
                        Thread.currentThread().interrupt();
                    }
                    return open(file);
                },
                Duration.ZERO,
                ENOUGH);
        assertThat(catchThrowable(
                        () -> full.read(root, ContentRules.EVERYTHING, Mode.EVERY_BYTE, Throttle.unlimited())))
                .isInstanceOf(InterruptedException.class);
        opened.clear();

        scan();

        assertThat(opened).isEmpty();
    }

    @Test
    void anInterruptEndsALongReadAtOnce() throws Exception {
        Path large = root.resolve("large");
        Files.write(large, new byte[1 << 20]);
        CountDownLatch started = new CountDownLatch(1);
        FolderContent endless = new FolderContent(
                folder -> KnownFilesStore.inMemory(), LATER, file -> zeros(started), Duration.ofHours(1), ENOUGH);
        FutureTask<Throwable> pass = new FutureTask<>(() -> catchThrowable(
                () -> endless.read(root, ContentRules.EVERYTHING, Mode.CHANGED_FILES, Throttle.bytesPerSecond(1))));
        Thread thread = new Thread(pass);
        thread.start();
        assertThat(started.await(10, TimeUnit.SECONDS)).isTrue();

        long from = System.nanoTime();
        thread.interrupt();

        assertThat(pass.get(10, TimeUnit.SECONDS)).isInstanceOf(InterruptedException.class);
        assertThat(Duration.ofNanos(System.nanoTime() - from)).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void anInterruptBeforeItEndsTheWalk() {
        Thread.currentThread().interrupt();

        assertThat(catchThrowable(this::scan)).isInstanceOf(InterruptedException.class);
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void keepsWhatItHasReadWhenItIsCutOff() throws Exception {
        afterOpening = once(() -> {});
        FolderContent first = new FolderContent(
                folder -> new KnownFilesFile(scratch.resolve("memory"), folder),
                LATER,
                file -> {
                    if (opened.size() == 2) {
                        Thread.currentThread().interrupt();
                    }
                    return open(file);
                },
                Duration.ZERO,
                ENOUGH);
        assertThat(catchThrowable(
                        () -> first.read(root, ContentRules.EVERYTHING, Mode.CHANGED_FILES, Throttle.unlimited())))
                .isInstanceOf(InterruptedException.class);
        opened.clear();

        scan();

        assertThat(opened).containsExactly("hall.pdf");
    }

    @Test
    void takesLongNamesAndDeepDirectories() throws Exception {
        String name = "n".repeat(200);
        String path = String.join("/", java.util.Collections.nCopies(15, name)) + "/" + "\u00e4".repeat(100);
        write(path, "deep");

        assertThat(contents(scan())).containsKey(path);
    }

    @Test
    void aNameThatIsNoTextIsNotSilentlyLeftOut() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "needs a shell");
        Process touch = new ProcessBuilder("/bin/sh", "-c", "printf x > \"$(printf 'bad\\377name')\"")
                .directory(root.toFile())
                .start();
        assertThat(touch.waitFor()).isZero();
        assumeTrue(filesIn(root) == 3, "this disk takes only names that are text");

        assertThat(unread(scan())).containsExactly(new Unread("bad\\xFFname", Reason.NAME_IS_NO_TEXT));
    }

    @Test
    void aReplacementCharacterThatReallyStandsInANameIsText() throws Exception {
        write("odd\uFFFD.pdf", "x");

        assertThat(contents(scan())).containsKey("odd\uFFFD.pdf");
    }

    private FingerprintResult scan() throws InterruptedException {
        return scan(Mode.CHANGED_FILES);
    }

    private FingerprintResult scan(ContentRules rules) throws InterruptedException {
        return content(LATER).read(root, rules, Mode.CHANGED_FILES, Throttle.unlimited());
    }

    private FingerprintResult scan(Mode mode) throws InterruptedException {
        return content(LATER).read(root, ContentRules.EVERYTHING, mode, Throttle.unlimited());
    }

    private FolderContent content(Clock clock) {
        return new FolderContent(
                folder -> new KnownFilesFile(scratch.resolve("memory"), folder),
                clock,
                this::open,
                Duration.ofHours(1),
                ENOUGH);
    }

    private ReadableByteChannel open(Path file) throws IOException {
        opened.add(String.valueOf(file.getFileName()));
        ReadableByteChannel channel = ContentReader.Opener.OF_DISK.open(file);
        afterOpening.run();
        return channel;
    }

    private static ReadableByteChannel zeros(CountDownLatch started) {
        return java.nio.channels.Channels.newChannel(new java.io.InputStream() {
            @Override
            public int read() {
                started.countDown();
                return 0;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) {
                started.countDown();
                return length;
            }
        });
    }

    private static FingerprintResult.Whole whole(FingerprintResult result) {
        assertThat(result).isInstanceOf(FingerprintResult.Whole.class);
        return (FingerprintResult.Whole) result;
    }

    private static List<Unread> unread(FingerprintResult result) {
        assertThat(result).isInstanceOf(FingerprintResult.Incomplete.class);
        FingerprintResult.Incomplete incomplete = (FingerprintResult.Incomplete) result;
        assertThat(incomplete.unreadCount()).isEqualTo(incomplete.unread().size());
        return incomplete.unread();
    }

    /** The list with each file's content in place of the digest, if that is the right one. */
    private Map<String, String> contents(FingerprintResult result) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        for (FileDigest file : whole(result).fingerprint().files().files()) {
            byte[] content = Files.readAllBytes(root.resolve(file.path()));
            assertThat(file.sha256()).isEqualTo(Sha256.of(content));
            assertThat(file.size()).isEqualTo(content.length);
            contents.put(file.path(), new String(content, UTF_8));
        }
        return contents;
    }

    private void write(String path, String content) {
        try {
            Path file = root.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void delete(String path) {
        try {
            Files.delete(root.resolve(path));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void overwriteWithKeptTime(String path, String content) throws IOException {
        Path file = root.resolve(path);
        FileTime time = Files.getLastModifiedTime(file);
        Files.writeString(file, content);
        Files.setLastModifiedTime(file, time);
    }

    /** Another content under the same stamp, as a damaged disk has it: the memory is told the stamp of the new file. */
    private void flipUnseen(String path) throws IOException {
        overwriteWithKeptTime(path, "a mop");
        KnownFilesFile memory = new KnownFilesFile(scratch.resolve("memory"), root);
        KnownFiles known = memory.load();
        KnownFiles.Builder changed = new KnownFiles.Builder();
        for (int i = 0; i < known.files().count(); i++) {
            boolean flipped = known.files().path(i).equals(path);
            FileStamp stamp = flipped ? Attributes.of(root.resolve(path)).stamp() : known.stamp(i);
            changed.add(known.files().pathBytes(i), stamp, known.files().sha256(i));
        }
        memory.save(changed.build());
    }

    private void lock(String path) throws IOException {
        Files.setPosixFilePermissions(root.resolve(path), PosixFilePermissions.fromString("---------"));
    }

    private boolean hasInodes() {
        return root.getFileSystem().supportedFileAttributeViews().contains("unix");
    }

    private static long filesIn(Path directory) throws IOException {
        try (var entries = Files.list(directory)) {
            return entries.count();
        }
    }

    private static Runnable once(Runnable action) {
        boolean[] done = {false};
        return () -> {
            if (!done[0]) {
                done[0] = true;
                action.run();
            }
        };
    }
}
