package dev.syncdashboard.dashboard.api;

import dev.syncdashboard.dashboard.fixture.Fleets;
import dev.syncdashboard.dashboard.fixture.OneFolder;
import dev.syncdashboard.dashboard.fixture.StationFile;
import dev.syncdashboard.dashboard.fixture.Truck;
import dev.syncdashboard.dashboard.fleet.Board;
import dev.syncdashboard.dashboard.fleet.OwnSide;
import dev.syncdashboard.dashboard.fleet.PeerStatus;
import dev.syncdashboard.dashboard.fleet.StationFolder;
import dev.syncdashboard.dashboard.fleet.StationStatus;
import dev.syncdashboard.dashboard.fleet.Strangers;
import dev.syncdashboard.dashboard.history.Entry;
import dev.syncdashboard.dashboard.history.HistoryStore;
import dev.syncdashboard.dashboard.history.Stretch;
import dev.syncdashboard.dashboard.model.Arrival;
import dev.syncdashboard.dashboard.model.Contact;
import dev.syncdashboard.dashboard.model.FileChanges;
import dev.syncdashboard.dashboard.model.Flip;
import dev.syncdashboard.dashboard.model.OutOfService;
import dev.syncdashboard.dashboard.model.PeerState;
import dev.syncdashboard.dashboard.model.ReceivedReport;
import dev.syncdashboard.dashboard.model.RosterPlace;
import dev.syncdashboard.dashboard.model.Update;
import dev.syncdashboard.dashboard.ownfiles.StationProblem;
import dev.syncdashboard.dashboard.ownfiles.StationSays;
import dev.syncdashboard.dashboard.roster.Roster;
import dev.syncdashboard.dashboard.roster.RosterDoubt;
import dev.syncdashboard.dashboard.roster.RosterTruck;
import dev.syncdashboard.engine.Unconfirmed;
import dev.syncdashboard.status.ContentCheck;
import dev.syncdashboard.status.FileNames;
import dev.syncdashboard.status.PeerId;
import dev.syncdashboard.status.StrangerFile;
import dev.syncdashboard.status.StrangerFiles;
import dev.syncdashboard.words.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** A fleet of which everything is known that can be known of one. */
final class RichFleet {

    private static final Fleets FLEETS = Fleets.ON_TUESDAY;
    private static final Instant NOW = Fleets.TUESDAY;
    private static final OutOfService AWAY = new OutOfService(at(-90), Optional.of(at(9_000)), "new pump");

    private static final ContentCheck CHECK = new ContentCheck(
            at(-125),
            Optional.of(at(-180)),
            OptionalLong.of(702),
            Optional.empty(),
            Optional.of(false),
            Optional.empty(),
            FileNames.NONE,
            new FileNames(2, List.of("maps/north.pdf")),
            FileNames.NONE,
            Optional.of("the list of update #703 is not whole here yet"));

    private static final Update FIRST = update(701, 40, Optional.of("Mill Street"));

    private static final Update SECOND = update(702, 20, Optional.of("School"));
    private static final Update UNSEEN = new Update(
            703, Fleets.hash(703), at(-600), Optional.empty(), Optional.empty(), OptionalInt.empty(), Optional.empty());

    /** All tests share one history. */
    private final String own = UUID.randomUUID().toString();

    final PeerId engineId = new PeerId("ENGINE-" + own);
    final PeerId oldEngineId = new PeerId("OLDENGINE-" + own);
    final PeerId brushId = new PeerId("BRUSH-" + own);
    final PeerId boatId = new PeerId("BOAT-" + own);
    final PeerId strangerId = new PeerId("STRANGER-" + own);
    final PeerId phoneId = new PeerId("PHONE-" + own);

    private final Truck engine = FLEETS.behind("Engine 7", 1)
            .id(engineId.value())
            .has(FIRST)
            .reported(at(-60 * 30))
            .place(new RosterPlace(false, "North", Optional.empty(), List.of(oldEngineId)));
    private final Truck brush = FLEETS.upToDate("Brush 12").id(brushId.value()).has(SECOND);
    private final Truck boat = FLEETS.neverReported("Boat 1")
            .id(boatId.value())
            .place(new RosterPlace(false, "", Optional.of(AWAY), List.of()));
    private final Truck stranger =
            FLEETS.doesNotMatch("Stranger").id(strangerId.value()).newDevice().checked(CHECK);

    Board fleet() {
        return with(new StationStatus(
                true,
                at(-600),
                Optional.empty(),
                "Station 4",
                "Pre-plans",
                Optional.of(Duration.ofSeconds(450)),
                Optional.of(Fleets.hash(702)),
                Optional.of(SECOND),
                true,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                OwnSide.WELL));
    }

    /** The same while nothing works. */
    Board inTrouble() {
        StationStatus well = fleet().station();
        return with(new StationStatus(
                false,
                at(-5),
                Optional.of(StationProblem.of(Message.said("The sync engine does not answer."))),
                well.name(),
                well.folder(),
                well.contactLag(),
                well.hash(),
                well.update(),
                false,
                Optional.of(Message.of("reports.unreadable")),
                Optional.of(Message.of("history.late")),
                List.of(),
                List.of(StationSays.unknown(
                        new Unconfirmed(
                                Duration.ofMinutes(3),
                                Unconfirmed.Cause.NAME_IS_NO_TEXT,
                                new FileNames(1, List.of("Einsatzpl\\xE4ne.pdf"))),
                        at(-5))),
                new OwnSide(
                        Optional.of(Message.said("This computer's clock was set back by 2 h.")),
                        List.of(Message.said("The part of the dashboard that reads the reports has failed.")))));
    }

    private Board with(StationStatus station) {
        List<PeerStatus> peers =
                Stream.of(engine, stranger, brush, boat).map(Truck::status).toList();
        List<PeerStatus> apart = Stream.of(
                        FLEETS.upToDate("Engine 7").id(oldEngineId.value()),
                        FLEETS.neverReported("Chief's phone").id(phoneId.value()))
                .map(Truck::status)
                .toList();
        Roster roster = Roster.of(
                List.of(
                        new RosterTruck(
                                1, "Engine 7", "North", Optional.of(engineId), List.of(oldEngineId), Optional.empty()),
                        new RosterTruck(2, "Boat 1", "", Optional.of(boatId), List.of(), Optional.of(AWAY)),
                        new RosterTruck(3, "Tender 9", "", Optional.empty(), List.of(), Optional.empty())),
                Set.of(phoneId, new PeerId("UNHEARDOF")));
        StrangerFiles strangers = new StrangerFiles(
                14, false, List.of(new StrangerFile(new PeerId("STRANGE"), Optional.of("Engine 9"), NOW)));
        return new Board(
                new StationFolder(OneFolder.FILES, "Files", true),
                1,
                NOW,
                true,
                station,
                peers,
                apart,
                List.of(),
                List.of(FIRST, SECOND, UNSEEN),
                station.historyProblem().isPresent() ? roster.doubted(RosterDoubt.LOST) : roster,
                new Strangers(strangers, true, false),
                430);
    }

    void keepIn(HistoryStore history) {
        Instant longAgo = NOW.minus(Duration.ofDays(50));
        history.keep(OneFolder.FILES, new Entry.Watched(new Stretch(longAgo, at(-3_000))));
        history.keep(OneFolder.FILES, new Entry.Watched(new Stretch(at(-2_900), NOW)));
        history.keep(OneFolder.FILES, reported(engine, longAgo));
        history.keep(OneFolder.FILES, reported(engine, at(-60 * 30)));
        history.keep(OneFolder.FILES, reported(brush, longAgo));
        history.keep(
                OneFolder.FILES, new Entry.SpellSeen(engineId, new Contact.Spell(at(-2_000), Optional.of(at(-1_000)))));
        history.keep(OneFolder.FILES, new Entry.SpellSeen(engineId, new Contact.Spell(at(-60), Optional.empty())));
        history.keep(
                OneFolder.FILES,
                new Entry.Flipped(new Flip(engineId, Optional.empty(), PeerState.UP_TO_DATE, at(-2_000))));
        history.keep(
                OneFolder.FILES,
                new Entry.Flipped(new Flip(engineId, Optional.of(PeerState.UP_TO_DATE), PeerState.BEHIND, at(-1_190))));
        history.keep(
                OneFolder.FILES,
                new Entry.Arrived(new Arrival(oldEngineId, 701, FIRST.posted().plusSeconds(300), false)));
        history.keep(
                OneFolder.FILES,
                new Entry.Arrived(new Arrival(engineId, 701, FIRST.posted().plusSeconds(600), true)));
        history.keep(
                OneFolder.FILES,
                new Entry.Arrived(new Arrival(brushId, 702, SECOND.posted().plusSeconds(240), true)));
    }

    Stream<Asked> addresses() {
        return Stream.of(
                new Asked("/fleet", "/fleet"),
                new Asked("/summary", "/summary"),
                new Asked("/folders", "/folders"),
                new Asked("/releases", "/releases"),
                new Asked("/folders/{folder}/fleet", "/folders/files/fleet"),
                new Asked("/folders/{folder}/fleet", "/folders/nowhere/fleet"),
                new Asked("/folders/{folder}/summary", "/folders/files/summary"),
                new Asked("/folders/{folder}/peers/{id}", "/folders/files/peers/" + engineId),
                new Asked("/folders/{folder}/peers/{id}/history", "/folders/files/peers/" + engineId + "/history"),
                new Asked("/folders/{folder}/peers/{id}/missing", "/folders/files/peers/" + engineId + "/missing"),
                new Asked("/folders/{folder}/updates", "/folders/files/updates?limit=2"),
                new Asked("/folders/{folder}/updates/{number}", "/folders/files/updates/701"),
                new Asked("/folders/{folder}/updates/{number}/peers", "/folders/files/updates/701/peers"),
                new Asked("/folders/{folder}/numbers", "/folders/files/numbers"),
                new Asked("/peers/{id}", "/peers/" + engineId),
                new Asked("/peers/{id}", "/peers/NOBODY"),
                new Asked("/peers/{id}/history", "/peers/" + engineId + "/history"),
                new Asked("/peers/{id}/history", "/peers/" + oldEngineId + "/history?from=2026-11-01T00:00:00Z"),
                new Asked("/peers/{id}/history", "/peers/" + engineId + "/history?from=yesterday"),
                new Asked("/peers/{id}/missing", "/peers/" + engineId + "/missing"),
                new Asked("/peers/{id}/missing", "/peers/" + brushId + "/missing"),
                new Asked("/peers/{id}/missing", "/peers/" + strangerId + "/missing"),
                new Asked("/updates", "/updates?limit=2"),
                new Asked("/updates", "/updates?before=702"),
                new Asked("/updates/{number}", "/updates/701"),
                new Asked("/updates/{number}", "/updates/701?files=true"),
                new Asked("/updates/{number}/peers", "/updates/701/peers"),
                new Asked("/updates/{number}/peers", "/updates/702/peers"),
                new Asked("/roster", "/roster"),
                new Asked("/numbers", "/numbers"));
    }

    private static Entry reported(Truck truck, Instant received) {
        ReceivedReport last = truck.status().facts().report().orElseThrow();
        return new Entry.Reported(truck.status().id(), new ReceivedReport(last.report(), received, received, false));
    }

    private static Update update(int number, int hoursAgo, Optional<String> title) {
        Instant posted = at(-60 * hoursAgo);
        FileChanges changes = new FileChanges(
                List.of(StationFile.of("plans/new " + number + ".pdf", 1_300_000)),
                List.of(StationFile.of("maps/north.pdf", 4_000 + number)),
                List.of(StationFile.of("plans/old " + number + ".pdf", 900)));
        return new Update(
                number,
                Fleets.hash(number),
                posted,
                Optional.of(posted.minusSeconds(5)),
                title,
                OptionalInt.empty(),
                Optional.of(changes));
    }

    private static Instant at(int minutes) {
        return NOW.plusSeconds(60L * minutes);
    }
}
