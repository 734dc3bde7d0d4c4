package dev.syncdashboard.dashboard.joining;

import dev.syncdashboard.dashboard.model.Attempt;
import dev.syncdashboard.dashboard.roster.RosterTruck;
import dev.syncdashboard.engine.EngineException;
import dev.syncdashboard.engine.SyncEngine;
import dev.syncdashboard.engine.admin.DeviceContact;
import dev.syncdashboard.engine.admin.EngineAdmin;
import dev.syncdashboard.engine.admin.WaitingDevice;
import dev.syncdashboard.joining.JoinAnswer;
import dev.syncdashboard.joining.JoinAnswer.Decision;
import dev.syncdashboard.joining.JoinFolder;
import dev.syncdashboard.joining.JoinName;
import dev.syncdashboard.joining.JoinRequest;
import dev.syncdashboard.joining.JoinRequests;
import dev.syncdashboard.signature.KeyCode;
import dev.syncdashboard.signature.VerifyKey;
import dev.syncdashboard.status.PeerId;
import dev.syncdashboard.trouble.Trouble;
import dev.syncdashboard.words.Message;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees which trucks ask to join, at the station's own engine and in the Status folder, has those with a valid kit let in, and
 * sees to it that each answer gets to where it has to. On a thread of its own; whatever engine and disk do, it tries again.
 */
public final class JoinWatcher implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(JoinWatcher.class);

    /** Whoever joins waits for it; it costs one question to the engine and a look at the folder. */
    private static final Duration ROUND = Duration.ofSeconds(3);

    /** So many of the newest answers are seen to in each round, and as many of the others in turn, whoever deletes them. */
    static final int ANSWERS_SEEN_TO = 50;

    private static final int MOST_SHOWN = 200;

    private final JoinDesk desk;
    private final SyncEngine engine;
    private final Trouble<String> trouble = new Trouble<>(LOG, "Trucks can join again.");

    // Of this thread alone. To make a code takes 50 ms on purpose.
    private final Map<VerifyKey, KeyCode> codes = new HashMap<>();
    private final Map<JoinRequest, Instant> firstSeen = new HashMap<>();
    private int next;
    private Optional<PeerId> othersReadTo = Optional.empty();
    private Optional<PeerId> engineReadTo = Optional.empty();

    /** A request, and what is known of where it came from. */
    private record Heard(JoinRequest request, Optional<PeerId> heardBy) {}

    /** @param engine tells how files in the Status folder are written */
    public JoinWatcher(JoinDesk desk, SyncEngine engine) {
        this.desk = desk;
        this.engine = engine;
    }

    @Override
    public void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                round();
                TimeUnit.MILLISECONDS.sleep(ROUND.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** One look at all requests. */
    void round() throws InterruptedException {
        Optional<JoinPlaces> places = desk.places();
        if (places.isEmpty() || !desk.knowsRoster() || desk.isOfThePast()) {
            return;
        }
        try {
            requireWritable(places.get().status().path());
            round(places.get());
            trouble.works();
            desk.hindered(Optional.empty());
        } catch (EngineException e) {
            trouble.failed("engine", "It can't be seen which trucks ask the sync program to join.", e);
            desk.hindered(Optional.of(e.summary()));
        } catch (IOException e) {
            trouble.failed("folder", "Requests to join can't be read or answered in the Status folder.", e);
            desk.hindered(Optional.of(Message.of(
                    "join.problem.folder", places.get().status().path().toString())));
        }
    }

    /** Before anything is done: a truck that is let in and gets no answer waits, and nobody knows why. */
    private static void requireWritable(Path directory) throws IOException {
        if (!Files.isWritable(directory)) {
            throw new AccessDeniedException(directory.toString());
        }
    }

    private void round(JoinPlaces places) throws EngineException, IOException, InterruptedException {
        Map<PeerId, WaitingDevice> atEngine = atEngine();
        JoinFolder folder = new JoinFolder(places.status().path());
        JoinRequests first = folder.requests(Optional.empty());
        List<WaitingTruck> asked = new ArrayList<>();
        boolean more = first.readTo().isPresent() || atEngine.size() > JoinFolder.MOST_REQUESTS;
        for (Heard heard : heard(atEngine, first)) {
            Optional<Judgement> judgement = desk.judge(heard.request());
            if (judgement.isEmpty()) {
                return;
            }
            if (judgement.get() instanceof Judgement.Accept accept) {
                admit(heard.request(), accept);
            } else if (judgement.get() instanceof Judgement.Ask ask) {
                if (asked.size() < MOST_SHOWN) {
                    asked.add(waiting(heard, ask));
                } else {
                    more = true;
                }
            }
        }
        firstSeen.keySet().retainAll(asked.stream().map(WaitingTruck::request).collect(Collectors.toSet()));
        codes.keySet()
                .retainAll(asked.stream().map(each -> each.request().agentKey()).toList());
        desk.waitingAre(asked, more);
        admitOthers(folder, first);
        admitOthersAtEngine(atEngine);
        desk.followRoster();
        seeToAnswers(places, folder, atEngine);
    }

    private void admit(JoinRequest request, Judgement.Accept accept) {
        Attempt<JoinAnswer> admitted = desk.admit(request, accept.kit());
        admitted.either(
                answer -> {
                    LOG.info("{} has joined with its kit.", answer.truckName());
                    return answer;
                },
                why -> why);
    }

    /** Whoever fills the folder with requests must not keep out a truck that has a kit: each gets its turn. */
    private void admitOthers(JoinFolder folder, JoinRequests first) throws IOException {
        if (first.readTo().isEmpty()) {
            othersReadTo = Optional.empty();
            return;
        }
        JoinRequests others = folder.requests(othersReadTo.or(first::readTo));
        othersReadTo = others.readTo();
        others.found().forEach(heard -> admitWithKit(heard.request()));
    }

    /** The same of the station's engine: anybody who reaches it can have any number of devices wait there. */
    private void admitOthersAtEngine(Map<PeerId, WaitingDevice> atEngine) {
        if (atEngine.size() <= JoinFolder.MOST_REQUESTS) {
            engineReadTo = Optional.empty();
            return;
        }
        NavigableMap<PeerId, WaitingDevice> byId = new TreeMap<>(atEngine);
        List<WaitingDevice> turn = engineReadTo.map(id -> byId.tailMap(id, false)).orElse(byId).values().stream()
                .limit(JoinFolder.MOST_REQUESTS)
                .toList();
        turn.forEach(each -> request(each).ifPresent(this::admitWithKit));
        engineReadTo = turn.stream()
                .reduce((one, next) -> next)
                .map(last -> last.device().id());
    }

    private void admitWithKit(JoinRequest request) {
        if (desk.judge(request).orElse(null) instanceof Judgement.Accept accept) {
            admit(request, accept);
        }
    }

    private Map<PeerId, WaitingDevice> atEngine() throws EngineException, InterruptedException {
        Map<PeerId, WaitingDevice> waiting = new LinkedHashMap<>();
        if (desk.admin().isPresent()) {
            desk.admin()
                    .get()
                    .waiting()
                    .forEach(each -> waiting.put(each.device().id(), each));
        }
        return waiting;
    }

    /** First those that the station sees itself: of these the engine knows that they are the device. */
    private static List<Heard> heard(Map<PeerId, WaitingDevice> atEngine, JoinRequests inFolder) {
        Map<JoinRequest, Heard> all = new LinkedHashMap<>();
        atEngine.values().stream()
                .limit(JoinFolder.MOST_REQUESTS)
                .flatMap(device -> request(device).stream())
                .forEach(request -> all.put(request, new Heard(request, Optional.empty())));
        inFolder.found()
                .forEach(heard -> all.putIfAbsent(heard.request(), new Heard(heard.request(), heard.heardBy())));
        return List.copyOf(all.values());
    }

    private static Optional<JoinRequest> request(WaitingDevice device) {
        return JoinName.parse(device.device().id(), device.device().name());
    }

    private WaitingTruck waiting(Heard heard, Judgement.Ask ask) {
        JoinRequest request = heard.request();
        return new WaitingTruck(
                request,
                codes.computeIfAbsent(request.agentKey(), VerifyKey::code),
                firstSeen.computeIfAbsent(request, any -> desk.clock().instant()),
                heard.heardBy(),
                ask.why(),
                ask.rival().map(RosterTruck::name),
                ask.rival().flatMap(RosterTruck::device));
    }

    /** All of it can be done again without harm. */
    private void seeToAnswers(JoinPlaces places, JoinFolder folder, Map<PeerId, WaitingDevice> atEngine)
            throws EngineException, IOException, InterruptedException {
        for (JoinAnswer answer : inTurn(desk.answers())) {
            if (answer.decision() == Decision.ACCEPTED && !desk.isTruck(answer.device())) {
                // Taken off the roster in this very moment: the next round takes the answer back.
                continue;
            }
            Optional<JoinAnswer> there =
                    folder.answer(answer.device(), desk.key().open().verifyKey());
            if (there.filter(lies -> lies.number() > answer.number()).isPresent()) {
                // The station has said it later, and has forgotten: the next round goes by it.
                desk.overtakenBy(there.get());
                continue;
            }
            if (there.filter(answer::equals).isEmpty()) {
                put(answer, places, folder);
            }
            WaitingDevice device = atEngine.get(answer.device());
            if (desk.admin().isPresent() && device != null && isAccepted(answer, device)) {
                admit(desk.admin().get(), answer, device, places);
            }
        }
    }

    private List<JoinAnswer> inTurn(List<JoinAnswer> all) {
        if (all.size() <= ANSWERS_SEEN_TO) {
            return all;
        }
        List<JoinAnswer> others = all.subList(ANSWERS_SEEN_TO, all.size());
        int from = next < others.size() ? next : 0;
        next = Math.min(from + ANSWERS_SEEN_TO, others.size());
        return Stream.concat(all.stream().limit(ANSWERS_SEEN_TO), others.subList(from, next).stream())
                .toList();
    }

    /** Who waits here says by his name which key he has; whoever has another key has no answer yet. */
    private static boolean isAccepted(JoinAnswer answer, WaitingDevice device) {
        return request(device)
                .filter(request -> answer.accepts(request.agentKey()))
                .isPresent();
    }

    private static void admit(EngineAdmin admin, JoinAnswer answer, WaitingDevice device, JoinPlaces places)
            throws EngineException, InterruptedException {
        admin.admit(contact(answer, device.device().addresses()), places.folders());
    }

    /** The engine first: what stands in the folder is done. */
    private void put(JoinAnswer answer, JoinPlaces places, JoinFolder folder)
            throws IOException, EngineException, InterruptedException {
        if (desk.admin().isPresent()) {
            change(desk.admin().get(), answer, places);
        }
        List<String> names = JoinFolder.names(answer.device());
        folder.answer(answer, desk.key().open(), engine.temporaryFileName(names.get(1)));
        folder.removeRequest(answer.device());
        names.forEach(name -> engine.announce(places.status(), name));
    }

    private void change(EngineAdmin admin, JoinAnswer answer, JoinPlaces places)
            throws EngineException, InterruptedException {
        switch (answer.decision()) {
            case ACCEPTED ->
                // Also where the truck waits at another one only: it can connect to the station when it reaches it.
                admin.admit(contact(answer, List.of()), places.folders());
            case DECLINED -> {
                // Whoever was never let in may be anything, as a request by file says what it likes; and somebody may
                // have
                // put it on the roster by hand since.
                if (desk.isOut(answer.device()) && !desk.isTruck(answer.device())) {
                    admin.expel(answer.device());
                }
            }
            case WITHDRAWN -> {
                // A roster says which trucks are expected. Nobody loses the files because of what stands there.
            }
        }
    }

    private static DeviceContact contact(JoinAnswer answer, List<String> addresses) {
        return new DeviceContact(answer.device(), answer.truckName(), addresses);
    }
}
