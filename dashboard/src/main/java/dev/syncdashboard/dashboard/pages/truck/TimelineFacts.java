package dev.syncdashboard.dashboard.pages.truck;

import dev.syncdashboard.dashboard.model.Flip;
import dev.syncdashboard.dashboard.model.Update;
import dev.syncdashboard.dashboard.pages.truck.TruckPast.Device;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the timeline of a truck draws, each list in order of time. Pure.
 *
 * @param from the begin of what it tells: that of its days, or of the recording
 * @param gaps when nobody watched, also the one that may go on
 * @param contact of the present device
 * @param earlierContact of the devices before it
 * @param got which updates it got, with whatever device
 */
record TimelineFacts(
        Instant from,
        Instant now,
        List<Run> gaps,
        List<Run> contact,
        List<Run> earlierContact,
        List<Lane.Point> posted,
        List<Lane.Point> got,
        List<Flip> flips) {

    /** @param unwatched since when the station can't be checked, if so: nobody knows what happens now */
    static TimelineFacts of(TruckPast past, List<Update> updates, Optional<Instant> unwatched, Instant now) {
        List<Run> gaps = new ArrayList<>(past.gaps());
        unwatched.ifPresent(since -> gaps.add(Run.goingOn(since, now)));
        Instant lastLook = unwatched.orElse(now);
        return new TimelineFacts(
                past.began().orElse(past.from()),
                now,
                Run.joined(gaps),
                contact(past.devices().stream().limit(1), lastLook),
                contact(past.devices().stream().skip(1), lastLook),
                updates.stream()
                        .filter(update -> !update.posted().isBefore(past.from()))
                        .map(update -> new Lane.Point(update.posted(), update.number(), update.postedIsExact()))
                        .toList(),
                past.devices().stream()
                        .flatMap(device -> device.arrivals().stream())
                        .map(arrival -> new Lane.Point(arrival.at(), arrival.number(), arrival.exact()))
                        .toList(),
                past.devices().stream()
                        .flatMap(device -> device.flips().stream())
                        .toList());
    }

    private static List<Run> contact(Stream<Device> devices, Instant lastLook) {
        return Run.joined(devices.flatMap(device -> device.contact().stream())
                .map(run -> run.seenUntil(lastLook))
                .toList());
    }
}
