package dev.syncdashboard.engine.common;

import dev.syncdashboard.engine.Unconfirmed;
import dev.syncdashboard.engine.Unconfirmed.Cause;
import dev.syncdashboard.engine.Unnoticed;
import dev.syncdashboard.engine.common.IndexSource.Noticed;
import dev.syncdashboard.engine.common.IndexStatus.Counters;
import dev.syncdashboard.status.FileNames;
import dev.syncdashboard.status.FolderHash;
import dev.syncdashboard.threads.Standstill;
import dev.syncdashboard.time.Durations;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What is known of one folder's hash: which it was, and when that was last confirmed. Safe for many threads.
 *
 * <p>What confirms it: that the whole disk was read while the engine's index stood still; and, for two minutes after
 * that, an index that still stands where it stood, of a folder that the engine looks after. What does not: the last hash,
 * given again; an index that stands still because the engine waits, starts, or stands still itself.
 */
final class HashState {

    /** The same where the engine is not told of changes, or has not noticed some. */
    static final Duration TRUSTED_IF_DEAF = Duration.ofMinutes(1);

    /**
     * The least after which the disk is looked at again where the engine has no number that grows with each change: its
     * other figures may stay the same though files do not. Else twenty times as long as the last look took.
     */
    private static final Duration BLIND = Duration.ofSeconds(1);

    /** The disk was read for the one who asks. */
    private static final Duration JUST_NOW = Duration.ofSeconds(1);

    private static final Duration LATEST_RETRY = Duration.ofMinutes(1);

    /** A look that is due may take this long; longer if the last one took longer than a third of it. */
    private static final Duration OVERDUE = Duration.ofMinutes(1);

    private Optional<Known> known = Optional.empty();
    private Optional<Attempt> attempt = Optional.empty();
    private OptionalLong confirmed = OptionalLong.empty();
    private final long begun;
    private Map<String, Long> unnoticedSince = Map.of();
    private final Standstill standstill = new Standstill();
    private boolean silent;

    HashState(long now) {
        this.begun = now;
    }

    /**
     * A hash, and where the engine's counters stood when it was made.
     *
     * @param noticed what the engine had noticed by then; empty where that can't be told, or was not asked
     * @param unnoticed what it had not
     */
    record Known(FolderHash hash, Counters counters, Optional<Noticed> noticed, List<String> unnoticed) {}

    /** @param failure empty if it brought a hash that could be relied on */
    private record Attempt(Counters counters, long ended, Duration took, Optional<Unconfirmed> failure) {}

    synchronized Optional<Known> known() {
        return known;
    }

    /** Files are coming in, or a change is being read into the index: what lies there now nobody meant. */
    synchronized boolean isOnTheMove(IndexStatus status) {
        boolean waits = status.pulls() || status.hasNoKnownState();
        return known.isPresent() && (waits || (status.scans() && !isOf(status)));
    }

    synchronized boolean isDue(IndexStatus status, boolean deaf, long now) {
        if (attempt.isEmpty() || !attempt.get().counters().equals(status.counters())) {
            return true;
        }
        return Duration.ofNanos(now - attempt.get().ended()).compareTo(pause(status, deaf)) >= 0;
    }

    private Duration pause(IndexStatus status, boolean deaf) {
        Attempt last = attempt.orElseThrow();
        if (last.failure().isPresent()) {
            return between(DiskHashes.RETRY, last.took().multipliedBy(3), LATEST_RETRY);
        }
        if (!status.counters().hasSequence()) {
            return between(BLIND, last.took().multipliedBy(20), TRUSTED_IF_DEAF);
        }
        if (!status.standsStillByItself()) {
            return DiskHashes.TRUSTED_IF_WAITING;
        }
        return deaf || !unnoticedSince.isEmpty() ? TRUSTED_IF_DEAF : DiskHashes.TRUSTED;
    }

    private static Duration between(Duration shortest, Duration wanted, Duration longest) {
        Duration capped = wanted.compareTo(longest) > 0 ? longest : wanted;
        return capped.compareTo(shortest) < 0 ? shortest : capped;
    }

    /** A hash was made while the index stood still. */
    synchronized void made(Known made, boolean confirms, long begin, long now) {
        known = Optional.of(made);
        attempt = Optional.of(new Attempt(made.counters(), now, Duration.ofNanos(now - begin), Optional.empty()));
        confirmed = confirms ? OptionalLong.of(now) : confirmed;
        Map<String, Long> since = new HashMap<>();
        made.unnoticed().forEach(path -> since.put(path, unnoticedSince.getOrDefault(path, now)));
        unnoticedSince = since;
    }

    /** No hash that could be relied on. The very first one is better than none, and nothing to compare with. */
    synchronized void failed(Unconfirmed why, Optional<Known> doubtful, Counters before, long begin, long now) {
        known = known.or(
                () -> doubtful.map(first -> new Known(first.hash(), first.counters(), Optional.empty(), List.of())));
        attempt = Optional.of(new Attempt(before, now, Duration.ofNanos(now - begin), Optional.of(why)));
    }

    /**
     * To be told at each look.
     *
     * @param reads whether the disk is being read
     * @param steps grows as long as that goes on
     */
    synchronized void goesOn(boolean reads, long steps, long now) {
        silent = standstill.is(reads, steps, Duration.ofNanos(now));
    }

    /** Whether the last try failed because something in the folder can't be read, or the disk does not answer at all. */
    synchronized boolean isUnreadable() {
        return silent || unreadable().isPresent();
    }

    private Optional<Unconfirmed> unreadable() {
        return attempt.flatMap(Attempt::failure).filter(why -> why.cause().isOfTheDisk());
    }

    /** Whether there is a hash, and the folder has changed since it was made. */
    synchronized boolean isBehind(IndexStatus status) {
        return known.isPresent() && !isOf(status);
    }

    private boolean isOf(IndexStatus status) {
        return known.filter(last -> last.counters().equals(status.counters())).isPresent();
    }

    /**
     * Why the hash does not hold now; empty if it does, which confirms it.
     *
     * @param runs whether a new one is being made
     */
    synchronized Optional<Unconfirmed> unconfirmed(IndexStatus status, boolean runs, long now) {
        Duration lasting = Duration.ofNanos(now - confirmed.orElse(begun));
        if (silent) {
            return Optional.of(Unconfirmed.by(Cause.DISK_SILENT).lasting(lasting));
        }
        boolean succeeded = attempt.filter(
                        last -> last.failure().isEmpty() && last.counters().equals(status.counters()))
                .isPresent();
        if (succeeded && isOf(status) && status.standsStillByItself() && !(runs && isOverdue(now))) {
            confirmed = OptionalLong.of(now);
            return Optional.empty();
        }
        if (succeeded && confirmed.isPresent() && lasting.compareTo(JUST_NOW) < 0) {
            return Optional.empty();
        }
        Optional<Unconfirmed> failure = attempt.filter(last -> last.counters().equals(status.counters()))
                .flatMap(Attempt::failure)
                .or(this::unreadable);
        return Optional.of(
                failure.orElseGet(() -> Unconfirmed.by(cause(status, runs))).lasting(lasting));
    }

    /** Whether the look that follows the last one should have ended by now. */
    private boolean isOverdue(long now) {
        Attempt last = attempt.orElseThrow();
        Duration longest = Durations.longer(OVERDUE, last.took().multipliedBy(3));
        return Duration.ofNanos(now - last.ended()).compareTo(DiskHashes.TRUSTED.plus(longest)) > 0;
    }

    private static Cause cause(IndexStatus status, boolean runs) {
        if (status.isPaused() || status.hasFailed()) {
            return Cause.ENGINE_STOPPED;
        }
        return runs ? Cause.SLOW : Cause.ENGINE_BUSY;
    }

    synchronized Optional<Unnoticed> unnoticed(Duration rescan, boolean watches, long now) {
        if (unnoticedSince.isEmpty()) {
            return Optional.empty();
        }
        Known last = known.orElseThrow();
        long since = unnoticedSince.values().stream()
                .mapToLong(Long::longValue)
                .min()
                .orElse(now);
        return Optional.of(new Unnoticed(
                last.noticed().map(Noticed::hash),
                Duration.ofNanos(now - since),
                new FileNames(last.unnoticed().size(), last.unnoticed()),
                rescan.isZero() ? Optional.empty() : Optional.of(rescan),
                watches));
    }
}
