package dev.syncdashboard.demo.e2e;

import dev.syncdashboard.content.FileListDifference;
import dev.syncdashboard.status.FolderHash;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Judges samples: of a truck that is shown as up to date, the bytes must be those of the version that the dashboard
 * shows as the station's.
 *
 * <p>Which bytes these are is proven where the hash is the fingerprint of what lies on the station's disk, and else by a
 * sample that began when the station's files had not been changed for {@link #NOTICE}. Later than that after a change
 * the dashboard must not show the version before. A sample whose version is proven only later is judged then; one that was
 * taken before the dashboard had noticed the station's change says nothing of the trucks, which may be ahead of it. So it
 * is with a change that was taken back: if the dashboard has not shown it, nothing is judged until {@link #NOTICE} is over.
 */
final class Judgement {

    /** So soon the station's own change must be on the dashboard. */
    static final Duration NOTICE = Duration.ofSeconds(6);

    private final Map<String, Disk> versions = new HashMap<>();
    private final Set<String> judgedVersions = new HashSet<>();
    private final List<Sample> open = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();
    private int samples;
    private int judged;
    private int quiet;
    private boolean compares;
    private Duration noticed = Duration.ZERO;
    private String lastShown = "";
    private int detours;
    private String leftVersion = "";
    private boolean detourSeen = true;

    synchronized void add(Sample sample) {
        samples++;
        boolean settled = sample.sinceChange().compareTo(NOTICE) >= 0;
        quiet = settled ? quiet + 1 : 0;
        compares = settled && !sample.upToDate().isEmpty();
        if (settled || isOfItsDisk(sample)) {
            prove(sample);
        }
        if (sample.detours() > detours) {
            detours = sample.detours();
            leftVersion = lastShown;
            detourSeen = false;
        }
        detourSeen |= !sample.shown().equals(leftVersion);
        if (!sample.shown().equals(lastShown)) {
            lastShown = sample.shown();
            noticed = noticed.compareTo(sample.sinceChange()) >= 0 ? noticed : sample.sinceChange();
        }
        open.add(detourSeen || settled ? sample : sample.withoutTrucks());
        open.removeIf(this::judge);
    }

    /** A fingerprint that the dashboard shows names its rules besides, and is equal all the same. */
    private static boolean isOfItsDisk(Sample sample) {
        return FolderHash.parse(sample.shown())
                .filter(new FolderHash(sample.station().hash())::equals)
                .isPresent();
    }

    private void prove(Sample sample) {
        Disk known = versions.putIfAbsent(sample.shown(), sample.station());
        boolean fingerprint = sample.shown().startsWith("fp2-");
        boolean another = fingerprint
                ? !isOfItsDisk(sample)
                : known != null && !known.hash().equals(sample.station().hash());
        if (another) {
            wrong.add(sample.sinceChange() + " after its change the station was still shown with " + sample.shown());
        }
    }

    /** Whether it could be judged. */
    private boolean judge(Sample sample) {
        Disk version = versions.get(sample.shown());
        if (version == null) {
            return false;
        }
        if (version.hash().equals(sample.station().hash())) {
            sample.upToDate().forEach((truck, disk) -> judge(sample, truck, disk));
        }
        return true;
    }

    private void judge(Sample sample, String truck, Disk disk) {
        judged++;
        judgedVersions.add(sample.station().hash());
        if (!disk.hash().equals(sample.station().hash())) {
            FileListDifference difference = sample.station().files().differenceTo(disk.files());
            wrong.add(truck + " was up to date " + sample.sinceChange() + " after the station's change, but "
                    + difference);
        }
    }

    /** What must not be, in words. */
    synchronized List<String> wrong() {
        return List.copyOf(wrong);
    }

    synchronized int samples() {
        return samples;
    }

    /** How many samples in a row, up to the last, began so long after a change that the dashboard must show it. */
    synchronized int quiet() {
        return quiet;
    }

    /** Whether the last sample was one of these, and some truck was compared in it. */
    synchronized boolean compares() {
        return compares;
    }

    /** How often a truck's bytes were compared. */
    synchronized int judged() {
        return judged;
    }

    /** Of how many versions of the station trucks were compared with. */
    synchronized int judgedVersions() {
        return judgedVersions.size();
    }

    /** After a change of the station's files, the longest time until it was seen on the dashboard. */
    synchronized Duration noticed() {
        return noticed;
    }
}
