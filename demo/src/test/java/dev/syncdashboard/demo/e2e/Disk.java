package dev.syncdashboard.demo.e2e;

import dev.syncdashboard.content.ContentRules;
import dev.syncdashboard.content.ContentRules.Kind;
import dev.syncdashboard.content.FileList;
import dev.syncdashboard.content.FingerprintResult;
import dev.syncdashboard.content.FolderContent;
import dev.syncdashboard.content.Throttle;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What lies in a folder at this moment, every byte read; nothing is taken from an engine, an agent or the dashboard. */
record Disk(FileList files, String hash) {

    private static final Pattern ENGINES = Pattern.compile(
            "\\.sync|\\.st(folder|versions|ignore)|[.~]syncthing[.~].*|~.*\\.part|.*\\.(bts|!Sync|rsls)|.*\\.Conflict\\d*\\..*");

    /** Whatever is no engine's own: of each engine, since a folder has only one. */
    private static final ContentRules RULES = ContentRules.of(
            List.of("each engine's own"),
            (directory, name, isDirectory) -> ENGINES.matcher(name).matches() ? Kind.OWN : Kind.CONTENT);

    /** Empty while something in the folder changes. */
    static Optional<Disk> look(Path folder) throws InterruptedException {
        FingerprintResult result = FolderContent.ofThisRun(Clock.systemUTC())
                .read(folder, RULES, FolderContent.Mode.EVERY_BYTE, Throttle.unlimited());
        return result instanceof FingerprintResult.Whole whole
                ? Optional.of(new Disk(
                        whole.fingerprint().files(),
                        whole.fingerprint().files().hash().value()))
                : Optional.empty();
    }

    /** Of a folder that nobody changes. */
    static Disk contentOf(Path folder) throws InterruptedException {
        return look(folder).orElseThrow();
    }
}
