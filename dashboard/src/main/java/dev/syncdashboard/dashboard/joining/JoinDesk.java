package dev.syncdashboard.dashboard.joining;

import dev.syncdashboard.dashboard.audit.Audit;
import dev.syncdashboard.dashboard.fleet.Fleet;
import dev.syncdashboard.dashboard.fleet.FleetEdit;
import dev.syncdashboard.dashboard.fleet.FleetEditor;
import dev.syncdashboard.dashboard.fleet.StationFolder;
import dev.syncdashboard.dashboard.joining.KeptKit.Use;
import dev.syncdashboard.dashboard.model.Actor;
import dev.syncdashboard.dashboard.model.Attempt;
import dev.syncdashboard.dashboard.model.Change;
import dev.syncdashboard.dashboard.model.Refusal.About;
import dev.syncdashboard.dashboard.model.TruckKey;
import dev.syncdashboard.dashboard.roster.Roster;
import dev.syncdashboard.dashboard.roster.RosterDoubt;
import dev.syncdashboard.dashboard.roster.RosterTruck;
import dev.syncdashboard.engine.EngineFolder;
import dev.syncdashboard.engine.EngineIdentity;
import dev.syncdashboard.engine.admin.EngineAdmin;
import dev.syncdashboard.joining.JoinAnswer;
import dev.syncdashboard.joining.JoinAnswer.Decision;
import dev.syncdashboard.joining.JoinFolder;
import dev.syncdashboard.joining.JoinRequest;
import dev.syncdashboard.joining.Kit;
import dev.syncdashboard.joining.KitId;
import dev.syncdashboard.joining.KitProof;
import dev.syncdashboard.signature.VerifyKey;
import dev.syncdashboard.status.PeerId;
import dev.syncdashboard.words.Message;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where trucks are let in, one after the other: onto the roster, into the book, and then to the engine and into the Status
 * folder, which the watcher sees to until it is done. Ended in the middle, the same request comes to the same end later.
 */
public final class JoinDesk implements Joins {

    private static final Logger LOG = LoggerFactory.getLogger(JoinDesk.class);
    private static final int PATIENCE_SECONDS = 30;

    private final BookKeeper books;
    private final KitDesk kits;
    private final StationKey key;
    private final Optional<EngineAdmin> admin;
    private final Fleet fleet;
    private final FleetEditor editor;
    private final Audit audit;
    private final Clock clock;

    private final AtomicReference<Optional<JoinPlaces>> places = new AtomicReference<>(Optional.empty());
    private volatile List<WaitingTruck> waiting = List.of();
    private volatile boolean crowded;
    private volatile Optional<Message> hindrance = Optional.empty();

    /**
     * A desk that goes on from what is kept.
     *
     * @param engine of which kind the fleet's engines are, as {@code sync.engine} names them
     * @param admin has the station's engine changed; empty where no way is known
     */
    public JoinDesk(
            StationFiles files,
            String engine,
            Optional<EngineAdmin> admin,
            Fleet fleet,
            FleetEditor editor,
            Audit audit,
            Clock clock) {
        this.books = new BookKeeper(files.directory());
        this.key = files.key();
        this.admin = admin;
        this.fleet = fleet;
        this.editor = editor;
        this.audit = audit;
        this.clock = clock;
        this.kits = new KitDesk(books, new KitMaker(fleet, engine, key, admin, this::places), audit, clock);
    }

    /** Told where the folders are; never waits. */
    public void looked(EngineIdentity station, EngineFolder status, StationFolder folder, EngineFolder sync) {
        JoinPlaces.Place place = new JoinPlaces.Place(folder, sync);
        places.updateAndGet(before -> Optional.of(JoinPlaces.with(before, station, status, place)));
    }

    Optional<JoinPlaces> places() {
        return Objects.requireNonNull(places.get());
    }

    Optional<EngineAdmin> admin() {
        return admin;
    }

    StationKey key() {
        return key;
    }

    Clock clock() {
        return clock;
    }

    /** Whether the station's engine is to know it no longer: it was let in, and was declined since. */
    boolean isOut(PeerId device) {
        return books.book().filter(known -> known.out().contains(device)).isPresent();
    }

    /** Whether it is a truck's computer now. */
    boolean isTruck(PeerId device) {
        return roster().truckWith(device).isPresent();
    }

    /** What is to become of a request; empty while nobody knows which kits were used, or the roster is not known. */
    Optional<Judgement> judge(JoinRequest request) {
        return books.book()
                .filter(known -> knowsRoster())
                .map(known -> new JoinRules(known, roster(), clock.instant()).judge(request));
    }

    /** Not before it was read: until then no device is a truck's, and nobody must be put out because of that. */
    boolean knowsRoster() {
        boolean unread = roster().doubt().filter(RosterDoubt.NOT_READ::equals).isPresent();
        return fleet.snapshot().first().known() && !unread;
    }

    /** Whether what is known here is older than what was known once, and no person has looked since. */
    boolean isOfThePast() {
        return roster().doubt().filter(RosterDoubt::isOfThePast).isPresent();
    }

    /** What the station has said of a device lies in the Status folder, and is newer than what is kept of it here. */
    boolean overtakenBy(JoinAnswer newer) {
        LOG.warn("The file of kits is older than an answer of this station to {}, which counts.", newer.device());
        return books.change(known -> known.overtakenBy(newer));
    }

    /**
     * Takes back the answers to whoever has been taken off the roster. Does nothing while the roster is not known or may not be
     * whole: who is not on it then, nobody has taken off.
     */
    void followRoster() {
        synchronized (books) {
            Optional<JoinBook> next = books.book()
                    .filter(known -> knowsRoster() && roster().doubt().isEmpty())
                    .map(known -> new JoinRules(known, roster(), clock.instant()).withdrawn());
            if (next.isPresent() && !next.equals(books.book())) {
                books.write(next.get());
            }
        }
    }

    private Roster roster() {
        return fleet.snapshot().first().roster();
    }

    /** @param more others ask too, so many that they are not shown */
    void waitingAre(List<WaitingTruck> trucks, boolean more) {
        crowded = more;
        waiting = trucks.stream()
                .sorted(Comparator.comparing(WaitingTruck::since))
                .toList();
    }

    @Override
    public List<KeptKit> kits() {
        return kits.kits();
    }

    @Override
    public Attempt<Kit> make(String truckName, Duration lasts, Actor who) {
        return kits.make(truckName, lasts, who);
    }

    @Override
    public Attempt<Kit> card() {
        return kits.card();
    }

    @Override
    public Attempt<KeptKit> revoke(KitId kit, Actor who) {
        return kits.revoke(kit, who);
    }

    @Override
    public List<WaitingTruck> waiting() {
        return waiting;
    }

    @Override
    public boolean isCrowded() {
        return crowded;
    }

    @Override
    public Optional<Message> problem() {
        return books.problem()
                .or(() -> isOfThePast() ? Optional.of(Message.of("join.problem.restored")) : Optional.empty())
                .or(() -> knowsRoster() ? Optional.empty() : Optional.of(Message.of("join.problem.not_read")))
                .or(() -> admin.isEmpty() ? Optional.of(Message.of("join.problem.engine")) : Optional.empty())
                .or(() -> hindrance);
    }

    /** What kept the last look at the requests from its work; empty if nothing did. */
    void hindered(Optional<Message> why) {
        hindrance = why;
    }

    @Override
    public boolean opensFolders() {
        return admin.filter(EngineAdmin::invitationsOpenFolders).isPresent();
    }

    @Override
    public Attempt<JoinAnswer> accept(PeerId device, VerifyKey compared, String name, boolean replaces, Actor who) {
        Optional<WaitingTruck> truck = waiting(device, compared);
        if (truck.isEmpty() || !truck.get().doubt().mayBeAccepted()) {
            return Attempt.refused(About.NOTHING_TYPED, Message.of("join.refused.gone"));
        }
        JoinRequest request = truck.get().request();
        synchronized (books) {
            if (books.book().isPresent() && !mayBeAccepted(request)) {
                return Attempt.refused(About.NOTHING_TYPED, Message.of("join.refused.gone"));
            }
            // No doubt about a kit itself is one that a person may put aside: where there is a kit, it is good, and
            // used now.
            Optional<KitId> kit = request.proof().map(KitProof::kit);
            return admit(new Admission(request, name, replaces), kit, who);
        }
    }

    /** What was shown to a person may be long ago, and somebody else may have taken back the kit since. */
    private boolean mayBeAccepted(JoinRequest request) {
        return judge(request)
                .filter(judgement -> judgement instanceof Judgement.Accept
                        || (judgement instanceof Judgement.Ask ask && ask.why().mayBeAccepted()))
                .isPresent();
    }

    private Optional<WaitingTruck> waiting(PeerId device, VerifyKey compared) {
        return waiting.stream()
                .filter(truck -> truck.request().device().equals(device)
                        && truck.request().agentKey().equals(compared))
                .findFirst();
    }

    /** By itself, with a kit that is valid. */
    Attempt<JoinAnswer> admit(JoinRequest request, KeptKit kit) {
        Admission admission = new Admission(request, kit.truckName(), false);
        synchronized (books) {
            boolean stillValid =
                    judge(request).filter(Judgement.Accept.class::isInstance).isPresent();
            if (books.book().isPresent() && !stillValid) {
                return Attempt.refused(About.NOTHING_TYPED, Message.of("join.refused.gone"));
            }
            return admit(admission, Optional.of(kit.id()), Actor.DASHBOARD);
        }
    }

    private Attempt<JoinAnswer> admit(Admission admission, Optional<KitId> kit, Actor who) {
        if (books.book().isEmpty()) {
            return Attempt.refused(About.NOTHING_TYPED, Message.of("join.problem.book"));
        }
        Roster before = roster();
        FleetEdit<Roster> edit = FleetEdit.ofRoster(roster -> admission.on(roster, clock.instant()));
        return edit(edit, who).either(after -> answered(admission, kit, who, before, after), Attempt::refused);
    }

    private Attempt<JoinAnswer> answered(
            Admission admission, Optional<KitId> kit, Actor who, Roster before, Roster after) {
        JoinRequest request = admission.request();
        String name = after.truckWith(request.device()).map(RosterTruck::name).orElse(admission.name());
        JoinBook known = books.book().orElseThrow();
        JoinBook next = replaced(known, before, after, request);
        JoinAnswer answer = answer(next, request, Decision.ACCEPTED, kit, name);
        Use use = new Use(clock.instant(), request.device(), request.agentKey());
        JoinBook with = kit.map(id -> next.use(id, use)).orElse(next).with(answer);
        if (!books.write(with)) {
            return Attempt.refused(About.NOTHING_TYPED, Message.of("join.refused.not_written"));
        }
        audit.note(
                who.name(),
                new Change("join.accepted", name, kit.map(KitId::value).orElse(""), code(request)));
        forget(request);
        return Attempt.made(answer);
    }

    /** The computer that this one takes the place of is no longer let in, nor is its key. */
    private JoinBook replaced(JoinBook known, Roster before, Roster after, JoinRequest request) {
        Optional<PeerId> old = after.truckWith(request.device())
                .flatMap(truck -> before.truck(truck.number()))
                .flatMap(RosterTruck::device)
                .filter(device -> !device.equals(request.device()));
        if (old.isEmpty()) {
            return known;
        }
        Optional<VerifyKey> oldKey = before.keys()
                .of(old.get())
                .map(TruckKey::key)
                .or(() -> known.answer(old.get()).map(JoinAnswer::agentKey))
                .filter(key -> !key.equals(request.agentKey()));
        if (oldKey.isEmpty()) {
            return known;
        }
        String name = after.truckWith(request.device()).map(RosterTruck::name).orElse(request.truckName());
        Instant now = clock.instant();
        return known.retire(oldKey.get())
                .without(new JoinAnswer(
                        old.get(),
                        Decision.DECLINED,
                        oldKey.get(),
                        Optional.empty(),
                        name,
                        now,
                        nextNumber(known, old.get(), now)));
    }

    private JoinAnswer answer(
            JoinBook known, JoinRequest request, Decision decision, Optional<KitId> kit, String name) {
        Instant now = clock.instant();
        return new JoinAnswer(
                request.device(),
                decision,
                request.agentKey(),
                kit,
                name,
                now,
                nextNumber(known, request.device(), now));
    }

    /** Above that of an answer which lies in the Status folder and is forgotten here, too. */
    private long nextNumber(JoinBook known, PeerId device, Instant now) {
        long given = places().map(place -> new JoinFolder(place.status().path()))
                .flatMap(folder -> answerIn(folder, device))
                .map(JoinAnswer::number)
                .orElse(0L);
        return Math.max(known.nextNumber(now), given + 1);
    }

    private Optional<JoinAnswer> answerIn(JoinFolder folder, PeerId device) {
        try {
            return folder.answer(device, key.open().verifyKey());
        } catch (IOException e) {
            // Without a key nothing can be signed either, which the watcher tells of.
            return Optional.empty();
        }
    }

    @Override
    public Attempt<JoinAnswer> decline(PeerId device, VerifyKey compared, Actor who) {
        synchronized (books) {
            return declined(device, compared, who);
        }
    }

    private Attempt<JoinAnswer> declined(PeerId device, VerifyKey compared, Actor who) {
        Optional<JoinBook> book = books.book();
        Optional<WaitingTruck> truck = waiting(device, compared);
        if (truck.isEmpty() || book.isEmpty()) {
            return Attempt.refused(About.NOTHING_TYPED, Message.of("join.refused.gone"));
        }
        if (isKeyOfTruck(device, compared)) {
            return Attempt.refused(About.NOTHING_TYPED, Message.of("join.refused.is_truck"));
        }
        JoinRequest request = truck.get().request();
        Optional<KitId> kit = request.proof().map(KitProof::kit);
        JoinAnswer answer = answer(book.get(), request, Decision.DECLINED, Optional.empty(), request.truckName());
        // Whoever asks in the name of a truck's device with another key must not have that truck put out.
        boolean ofTruck = roster().truckWith(device).isPresent();
        if (!books.change(known -> ofTruck ? known.retire(compared) : known.with(answer))) {
            return Attempt.refused(About.NOTHING_TYPED, Message.of("join.refused.not_written"));
        }
        audit.note(
                who.name(),
                new Change(
                        "join.declined",
                        request.truckName(),
                        kit.map(KitId::value).orElse(""),
                        code(request)));
        forget(request);
        return Attempt.made(answer);
    }

    /** A truck that is in already, and asks once more. */
    private boolean isKeyOfTruck(PeerId device, VerifyKey asked) {
        Roster roster = roster();
        return roster.truckWith(device).isPresent()
                && roster.keys()
                        .of(device)
                        .map(TruckKey::key)
                        .filter(asked::equals)
                        .isPresent();
    }

    private void forget(JoinRequest request) {
        waiting = waiting.stream()
                .filter(truck -> !truck.request().equals(request))
                .toList();
    }

    private static String code(JoinRequest request) {
        return request.agentKey().code().value();
    }

    private Attempt<Roster> edit(FleetEdit<Roster> edit, Actor who) {
        try {
            return editor.edit(who, audit.noting(who.name(), edit))
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .attempt();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("A truck can't be put on the roster.", e);
        }
        return Attempt.refused(About.NOTHING_TYPED, Message.of("edit.late"));
    }

    /** The newest answer of each device, the newest first. */
    List<JoinAnswer> answers() {
        return books.book().map(JoinBook::answers).orElse(List.of()).stream()
                .sorted(Comparator.comparingLong(JoinAnswer::number).reversed())
                .toList();
    }
}
