package dev.syncdashboard.dashboard.model;

import dev.syncdashboard.status.FolderHash;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Every hash that the station's Sync folder has had, and those of them that stood long enough to be a numbered update.
 * Immutable; both lists only ever grow at their end, so that a store can tell what is new by their lengths.
 */
public final class StationHistory {

    public static final StationHistory EMPTY = new StationHistory(List.of(), List.of(), ListOrigins.NONE);

    /** A year of big updates must not fill the memory: of more changed files than these only the number is known here. */
    public static final int MOST_FILES = 100_000;

    private final List<Sighting> log;
    private final List<Update> updates;
    private final ListOrigins lists;
    private final Map<FolderHash, Sighting> firstSeen = new HashMap<>();
    private final Map<FolderHash, Update> latestWithHash = new HashMap<>();
    private final List<Detour> detours;

    private StationHistory(List<Sighting> log, List<Update> updates, ListOrigins lists) {
        this.lists = lists;
        this.log = List.copyOf(log);
        this.updates = List.copyOf(updates);
        log.forEach(sighting -> firstSeen.putIfAbsent(sighting.hash(), sighting));
        updates.forEach(update -> latestWithHash.put(update.hash(), update));
        detours = Detour.of(this.log);
    }

    /** A history from its parts, each in order of time. */
    public static StationHistory of(List<Sighting> log, List<Update> updates) {
        return new StationHistory(log, updates, ListOrigins.NONE);
    }

    public List<Sighting> log() {
        return log;
    }

    public List<Update> updates() {
        return updates;
    }

    /** The lists of files that the station has given out since the start. */
    public ListOrigins lists() {
        return lists;
    }

    /** It has given out another list; see {@link ListOrigins#with}. */
    public StationHistory withList(FolderHash version, long update, String identity) {
        return new StationHistory(log, updates, lists.with(version, update, identity));
    }

    /** The hash now and since when; empty before the first one. */
    public Optional<Sighting> current() {
        return last(log);
    }

    /** The newest numbered update. */
    public Optional<Update> latest() {
        return last(updates);
    }

    /** The number of the newest update; 0 before the first one. */
    public int newestNumber() {
        return latest().map(Update::number).orElse(0);
    }

    /** The newest update with this hash: one that returned counts as its latest number. */
    public Optional<Update> updateWith(FolderHash hash) {
        return Optional.ofNullable(latestWithHash.get(hash));
    }

    public Optional<Update> update(int number) {
        int index = indexOf(number);
        return index >= 0 ? Optional.of(updates.get(index)) : Optional.empty();
    }

    /** The stretches in which it had others than the version that it has now, in order of time. */
    public List<Detour> detours() {
        return detours;
    }

    /** Whether the station ever had this hash, be it for a second. */
    public boolean everHad(FolderHash hash) {
        return firstSeen.containsKey(hash);
    }

    /** The moment before which the station surely did not have this hash; empty if that is not known. */
    public Optional<Instant> surelyNotBefore(FolderHash hash) {
        return Optional.ofNullable(firstSeen.get(hash)).flatMap(Sighting::notBefore);
    }

    /** Whether the station has a version now that is not (yet) the newest update. */
    public boolean posting() {
        return current().isPresent()
                && !latest().map(Update::hash).equals(current().map(Sighting::hash));
    }

    /**
     * The station's folder was seen with this hash.
     *
     * @param previousLook when it was last seen before, with whatever hash
     */
    public StationHistory seen(FolderHash hash, Instant at, Optional<Instant> previousLook) {
        if (current().filter(now -> now.hash().equals(hash)).isPresent()) {
            return this;
        }
        return new StationHistory(plus(log, new Sighting(hash, at, previousLook)), updates, lists);
    }

    /** Makes the present hash a numbered update if it has stood long enough and is not the newest update already. */
    public StationHistory settled(Instant now, Duration settle) {
        Optional<Sighting> standing =
                current().filter(sighting -> !sighting.since().plus(settle).isAfter(now));
        if (standing.isEmpty() || !posting()) {
            return this;
        }
        Sighting sighting = standing.get();
        Update update = new Update(
                newestNumber() + 1,
                sighting.hash(),
                sighting.since(),
                sighting.notBefore(),
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty());
        return new StationHistory(log, plus(updates, update), lists);
    }

    /** The files that an update changed have become known. Those of the oldest updates may be left out in their place. */
    public StationHistory withChanges(int number, FileChanges changes) {
        return changed(number, update -> update.withChanges(changes)).withFilesBounded();
    }

    /** A person has given an update another title, or taken it away. */
    public StationHistory withTitle(int number, Optional<String> title) {
        return changed(number, update -> update.withTitle(title));
    }

    private StationHistory changed(int number, UnaryOperator<Update> change) {
        int index = indexOf(number);
        if (index < 0) {
            return this;
        }
        List<Update> others = new ArrayList<>(updates);
        others.set(index, change.apply(updates.get(index)));
        return new StationHistory(log, others, lists);
    }

    private StationHistory withFilesBounded() {
        List<Update> bounded = new ArrayList<>(updates);
        int files = 0;
        for (int i = bounded.size() - 1; i >= 0; i--) {
            files += bounded.get(i).changes().map(FileChanges::count).orElse(0);
            if (files > MOST_FILES) {
                bounded.set(i, bounded.get(i).withoutFiles());
            }
        }
        return files > MOST_FILES ? new StationHistory(log, bounded, lists) : this;
    }

    /**
     * This history with an older one before it, of which nobody knew when this one began. The older one's numbers stay,
     * and this one's go on from there.
     */
    public StationHistory precededBy(StationHistory older) {
        List<Sighting> wholeLog = new ArrayList<>(older.log);
        for (Sighting sighting : log) {
            if (last(wholeLog).filter(now -> now.hash().equals(sighting.hash())).isEmpty()) {
                wholeLog.add(sighting);
            }
        }
        List<Update> all = new ArrayList<>(older.updates);
        for (Update update : updates) {
            Optional<Update> newest = last(all);
            if (newest.filter(known -> known.hash().equals(update.hash())).isEmpty()) {
                all.add(update.withNumber(newest.map(Update::number).orElse(0) + 1));
            }
        }
        return new StationHistory(wholeLog, all, lists);
    }

    /** The same on a clock that was set; the order of moments must stay. */
    public StationHistory moved(UnaryOperator<Instant> move) {
        return new StationHistory(
                log.stream().map(sighting -> sighting.moved(move)).toList(),
                updates.stream().map(update -> update.moved(move)).toList(),
                lists);
    }

    /** Numbers grow, but those of old updates may be missing. */
    private int indexOf(int number) {
        int low = 0;
        int high = updates.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int there = updates.get(middle).number();
            if (there == number) {
                return middle;
            }
            low = there < number ? middle + 1 : low;
            high = there < number ? high : middle - 1;
        }
        return -1;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof StationHistory history
                        && history.log.equals(log)
                        && history.updates.equals(updates)
                        && history.lists.equals(lists));
    }

    @Override
    public int hashCode() {
        return 31 * log.hashCode() + updates.hashCode();
    }

    private static <T> Optional<T> last(List<T> list) {
        return list.isEmpty() ? Optional.empty() : Optional.of(list.get(list.size() - 1));
    }

    private static <T> List<T> plus(List<T> list, T item) {
        List<T> more = new ArrayList<>(list);
        more.add(item);
        return more;
    }
}
