package dev.syncdashboard.agent.joining;

import dev.syncdashboard.agent.Companion;
import dev.syncdashboard.agent.joining.RelayMemory.Guest;
import dev.syncdashboard.engine.EngineFolder;
import dev.syncdashboard.engine.EngineMoment;
import dev.syncdashboard.engine.SyncEngine;
import dev.syncdashboard.engine.admin.DeviceContact;
import dev.syncdashboard.engine.admin.EngineAdmin;
import dev.syncdashboard.engine.admin.WaitingDevice;
import dev.syncdashboard.joining.HeardRequest;
import dev.syncdashboard.joining.JoinAnswer;
import dev.syncdashboard.joining.JoinAnswer.Decision;
import dev.syncdashboard.joining.JoinFolder;
import dev.syncdashboard.joining.JoinName;
import dev.syncdashboard.joining.JoinRequest;
import dev.syncdashboard.signature.VerifyKey;
import dev.syncdashboard.status.PeerId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Passes on the requests of trucks that reach this one and not the station, and lets them in on the station's signed answer
 * and on nothing else. Lets out again only whom it let in itself. For one thread.
 */
public final class Relay implements Companion {

    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);

    /** One small call to an engine on this computer. */
    private static final Duration SELDOM = Duration.ofSeconds(10);

    private static final Duration OFTEN = Duration.ofSeconds(3);

    /** As many requests of this device stand in the Status folder at most. */
    static final int MOST = 20;

    /** So many names are looked at: anybody can make any number of devices ask. */
    private static final int MOST_LOOKED_AT = 1_000;

    /** Files that are told of in the log. */
    private static final int MOST_TOLD = 100;

    private final Path stateDirectory;
    private final VerifyKey station;
    private final String statusFolder;
    private final List<String> folders;
    private final SyncEngine engine;
    private final EngineAdmin admin;
    private final Clock clock;
    private final Set<String> told = new HashSet<>();

    /**
     * Begins nothing yet.
     *
     * @param statusFolder the agent's Status folder as its settings name it
     * @param syncFolders likewise its Sync folders
     * @param engine ours to use, not to close; likewise the admin
     */
    public Relay(
            Path stateDirectory,
            VerifyKey station,
            String statusFolder,
            List<String> syncFolders,
            SyncEngine engine,
            EngineAdmin admin,
            Clock clock) {
        this.stateDirectory = stateDirectory;
        this.station = station;
        this.statusFolder = statusFolder;
        this.folders = new ArrayList<>(syncFolders);
        this.folders.add(statusFolder);
        this.engine = engine;
        this.admin = admin;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "relay";
    }

    @Override
    public Duration look() throws IOException, InterruptedException {
        Map<PeerId, JoinRequest> asking = asking();
        RelayMemory memory = RelayMemory.read(stateDirectory);
        if (asking.isEmpty() && memory.guests().isEmpty()) {
            return SELDOM;
        }
        EngineMoment moment = engine.now();
        EngineFolder status = moment.folder(statusFolder);
        PeerId self = moment.identity().peerId();
        RelayMemory now = memory;
        for (JoinRequest request : asking.values()) {
            now = keep(now, now.with(request.device(), heard(request, now.guest(request.device()), status, self)));
        }
        for (PeerId device : memory.guests().keySet()) {
            if (!asking.containsKey(device)) {
                now = keep(now, silent(device, now, status, self));
            }
        }
        return asking.isEmpty() ? SELDOM : OFTEN;
    }

    /** Written before anything else is done: whom this device let in, it must know after any kill. */
    private RelayMemory keep(RelayMemory before, RelayMemory now) throws IOException {
        if (!now.equals(before)) {
            now.write(stateDirectory);
        }
        return now;
    }

    private Map<PeerId, JoinRequest> asking() throws IOException, InterruptedException {
        Map<PeerId, JoinRequest> asking = new LinkedHashMap<>();
        int looked = 0;
        for (WaitingDevice each : admin.waiting()) {
            if (asking.size() == MOST || looked++ == MOST_LOOKED_AT) {
                break;
            }
            PeerId device = each.device().id();
            JoinName.parse(device, each.device().name()).ifPresent(request -> asking.put(device, request));
        }
        return asking;
    }

    /** What is known of a device after its request was looked at. */
    private Guest heard(JoinRequest request, Guest guest, EngineFolder status, PeerId self)
            throws IOException, InterruptedException {
        JoinFolder folder = new JoinFolder(status.path());
        Optional<JoinAnswer> answer = answer(folder, status, request.device(), guest);
        String words = JoinName.format(request);
        if (answer.filter(each -> each.accepts(request.agentKey())).isPresent()) {
            letIn(request.device(), answer.get());
            takeBack(folder, request.device(), self);
            return guest.accepted(answer.get().number());
        }
        if (answer.filter(each -> isDecline(each, request, guest, words)).isPresent()) {
            takeBack(folder, request.device(), self);
            return guest.declined(words, answer.get().number());
        }
        // Also that of an answer which lets nobody in: what was there before it lets nobody in either.
        Guest known = answer.map(each -> guest.answered(each.number())).orElse(guest);
        if (words.equals(guest.declined())) {
            return known;
        }
        passOn(folder, request, status, self);
        return known.asked(words);
    }

    /** A device with a kit may ask again after it was declined without one; only the station can tell what the kit is worth. */
    private static boolean isDecline(JoinAnswer answer, JoinRequest request, Guest guest, String words) {
        return answer.decision() == Decision.DECLINED
                && answer.agentKey().equals(request.agentKey())
                && (request.proof().isEmpty() || words.equals(guest.request()));
    }

    private void letIn(PeerId device, JoinAnswer answer) throws IOException, InterruptedException {
        EngineMoment moment = engine.now();
        List<EngineFolder> own = new ArrayList<>();
        for (String each : folders) {
            own.add(moment.folder(each));
        }
        // Known as let in from here before it is: a kill in between must not make it one that nobody lets out again.
        RelayMemory memory = RelayMemory.read(stateDirectory);
        memory.with(device, memory.guest(device).accepted(answer.number())).write(stateDirectory);
        admin.admit(new DeviceContact(device, answer.truckName(), List.of()), own);
        LOG.info("Let {} ({}) in, as the station has decided.", answer.truckName(), device);
    }

    private void passOn(JoinFolder folder, JoinRequest request, EngineFolder status, PeerId self) throws IOException {
        String name = JoinFolder.names(request.device()).get(0);
        HeardRequest heard = new HeardRequest(request, Optional.of(self), clock.instant());
        if (folder.ask(heard, engine.temporaryFileName(name))) {
            engine.announce(status, name);
            LOG.info("{} ({}) asks to be let in; passed on to the station.", request.truckName(), request.device());
        }
    }

    /** What is known after a device no longer asks, because it was let in or went away. */
    private RelayMemory silent(PeerId device, RelayMemory memory, EngineFolder status, PeerId self)
            throws IOException, InterruptedException {
        Guest guest = memory.guest(device);
        JoinFolder folder = new JoinFolder(status.path());
        takeBack(folder, device, self);
        if (!guest.letIn()) {
            // The number of an answer outlasts the request: an older answer must never be taken later.
            return guest.answer() == 0 ? memory.without(device) : memory.with(device, guest.asked(""));
        }
        Optional<JoinAnswer> answer =
                answer(folder, status, device, guest).filter(each -> each.number() > guest.answer());
        if (answer.isEmpty()) {
            return memory;
        }
        if (answer.get().decision() == Decision.DECLINED) {
            admin.expel(device);
            LOG.info(
                    "Let {} ({}) out, as the station has decided.", answer.get().truckName(), device);
            return memory.with(device, guest.declined("", answer.get().number()));
        }
        return memory.with(device, guest.answered(answer.get().number()));
    }

    /** Only what this device has written itself. */
    private static void takeBack(JoinFolder folder, PeerId device, PeerId self) throws IOException {
        boolean own = folder.request(device)
                .flatMap(HeardRequest::heardBy)
                .filter(self::equals)
                .isPresent();
        if (own) {
            folder.removeRequest(device);
        }
    }

    /** The station's answer; one that is older than what is known counts as none. */
    private Optional<JoinAnswer> answer(JoinFolder folder, EngineFolder status, PeerId device, Guest guest) {
        Optional<JoinAnswer> answer = folder.answer(device, station);
        if (answer.isEmpty() && Files.exists(file(status, device), LinkOption.NOFOLLOW_LINKS)) {
            tellOnce(device, "is not signed by this truck's station");
        }
        if (answer.filter(each -> each.number() < guest.answer()).isPresent()) {
            tellOnce(device, "is older than one before it");
            return Optional.empty();
        }
        return answer;
    }

    private static Path file(EngineFolder status, PeerId device) {
        return status.path().resolve(JoinFolder.names(device).get(1));
    }

    private void tellOnce(PeerId device, String what) {
        if (told.size() < MOST_TOLD && told.add(device + what)) {
            LOG.warn("The answer to {} in the Status folder {}. It is not believed.", device, what);
        }
    }
}
