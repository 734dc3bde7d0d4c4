package dev.syncdashboard.dashboard.pages.truck;

import dev.syncdashboard.dashboard.model.Arrival;
import dev.syncdashboard.dashboard.model.Flip;
import dev.syncdashboard.dashboard.model.PeerState;
import dev.syncdashboard.dashboard.model.Update;
import dev.syncdashboard.dashboard.pages.truck.TruckPast.Device;
import dev.syncdashboard.dashboard.text.StationTime;
import dev.syncdashboard.dashboard.text.StationWords;
import dev.syncdashboard.status.FolderHash;
import dev.syncdashboard.status.PeerId;
import dev.syncdashboard.words.Language;
import dev.syncdashboard.words.Message;
import dev.syncdashboard.words.Voice;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** The past of a truck at a station in Berlin, put together by a test. */
final class MadeUpPast {

    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    static final PeerId TRUCK = new PeerId("ENGINE7");

    private final StationTime time;
    private final List<Run> contact = new ArrayList<>();
    private final List<Run> earlierContact = new ArrayList<>();
    private final List<Run> gaps = new ArrayList<>();
    private final List<Flip> flips = new ArrayList<>();
    private final List<Arrival> arrivals = new ArrayList<>();
    private final List<Update> updates = new ArrayList<>();
    private Optional<Instant> began = Optional.empty();
    private Optional<Instant> unwatched = Optional.empty();

    private MadeUpPast(StationTime time) {
        this.time = time;
    }

    /** @param now local time, as "2026-11-24T14:30" */
    static MadeUpPast at(String now) {
        return new MadeUpPast(new StationTime(moment(now), new Voice(BERLIN, StationWords.OF_TRUCKS.english())));
    }

    static Instant moment(String local) {
        return LocalDateTime.parse(local).atZone(BERLIN).toInstant();
    }

    MadeUpPast contact(String from, String to) {
        return contact(moment(from), moment(to));
    }

    MadeUpPast contact(Instant from, Instant to) {
        contact.add(Run.of(from, to));
        return this;
    }

    MadeUpPast contactSince(String from) {
        contact.add(Run.goingOn(moment(from), time.now()));
        return this;
    }

    MadeUpPast earlierContact(String from, String to) {
        earlierContact.add(Run.of(moment(from), moment(to)));
        return this;
    }

    MadeUpPast gap(String from, String to) {
        gaps.add(Run.of(moment(from), moment(to)));
        return this;
    }

    MadeUpPast unwatchedSince(String from) {
        unwatched = Optional.of(moment(from));
        return this;
    }

    MadeUpPast flip(String at, PeerState from, PeerState to) {
        flips.add(new Flip(TRUCK, Optional.of(from), to, moment(at)));
        return this;
    }

    MadeUpPast got(String at, int number, boolean exact) {
        arrivals.add(new Arrival(TRUCK, number, moment(at), exact));
        return this;
    }

    MadeUpPast posted(String at, int number) {
        return posted(at, number, Optional.of(moment(at)));
    }

    MadeUpPast postedThenOrBefore(String at, int number) {
        return posted(at, number, Optional.empty());
    }

    private MadeUpPast posted(String at, int number, Optional<Instant> notBefore) {
        updates.add(new Update(
                number,
                new FolderHash("HASH" + number),
                moment(at),
                notBefore,
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty()));
        return this;
    }

    MadeUpPast recordedSince(String at) {
        began = Optional.of(moment(at));
        gaps.add(Run.of(Timeline.begin(time), moment(at)));
        return this;
    }

    Timeline timeline() {
        return timeline(StationWords.OF_TRUCKS.english());
    }

    Timeline timeline(Language language) {
        List<Device> devices = new ArrayList<>();
        devices.add(new Device(Optional.empty(), Run.joined(contact), flips, arrivals));
        if (!earlierContact.isEmpty()) {
            Message name = Message.of("truck.past.earlier_device");
            devices.add(new Device(Optional.of(name), earlierContact, List.of(), List.of()));
        }
        TruckPast past =
                new TruckPast(Timeline.begin(time), began, devices, Run.joined(gaps), List.of(), false, Set.of());
        return Timeline.of(past, updates, unwatched, time.in(language));
    }
}
