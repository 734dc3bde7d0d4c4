package dev.syncdashboard.agent.joining;

import dev.syncdashboard.engine.EngineException;
import dev.syncdashboard.engine.EngineFolder;
import dev.syncdashboard.engine.EngineIdentity;
import dev.syncdashboard.engine.FolderRole;
import dev.syncdashboard.engine.admin.DeviceContact;
import dev.syncdashboard.engine.admin.EngineAdmin;
import dev.syncdashboard.engine.admin.FolderFlaw;
import dev.syncdashboard.engine.admin.FolderInvitation;
import dev.syncdashboard.engine.admin.Step;
import dev.syncdashboard.engine.admin.WaitingDevice;
import dev.syncdashboard.status.PeerId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** An engine as far as it is changed, in memory but for its folders. */
final class FakeAdmin implements EngineAdmin {

    final PeerId self;
    final Map<String, EngineFolder> folders = new LinkedHashMap<>();
    final Map<String, List<PeerId>> sharers = new HashMap<>();
    final TreeSet<PeerId> known = new TreeSet<>();
    final Set<PeerId> followed = new HashSet<>();
    final List<WaitingDevice> waiting = new ArrayList<>();
    final List<String> admitted = new ArrayList<>();

    /** Where the engine's user may make nothing: it takes such a folder, and finds out a moment later. */
    final Map<Path, Integer> closed = new HashMap<>();

    /** Where it says at once that it can't. */
    final Set<Path> refused = new HashSet<>();

    String name = "laptop-1";
    Optional<EngineException.Kind> failure = Optional.empty();
    Optional<EngineException.Kind> failureOfExpel = Optional.empty();

    FakeAdmin(String self) {
        this.self = new PeerId(self);
    }

    private void mayFail() throws EngineException {
        if (failure.isPresent()) {
            throw new EngineException(failure.get(), "as the test wants it");
        }
    }

    @Override
    public EngineIdentity identity() throws EngineException {
        mayFail();
        return new EngineIdentity(self, name);
    }

    @Override
    public DeviceContact contact() {
        return new DeviceContact(self, name, List.of("tcp://192.0.2.9:22000"));
    }

    @Override
    public List<EngineFolder> folders() {
        folders.replaceAll((id, folder) -> closed.computeIfPresent(folder.path(), (place, looks) -> looks - 1) == null
                        || closed.get(folder.path()) > 0
                ? folder
                : stopped(folder));
        return List.copyOf(folders.values());
    }

    private static EngineFolder stopped(EngineFolder was) {
        return new EngineFolder(
                was.id(), was.shareId(), was.name(), was.path(), was.writable(), EngineFolder.State.STOPPED);
    }

    @Override
    public Step<EngineFolder> create(Path place, String label, FolderRole role) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Step<FolderInvitation> invite(EngineFolder folder, FolderRole there) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean invitationsOpenFolders() {
        return false;
    }

    @Override
    public Step<EngineFolder> accept(FolderInvitation invitation, Path place, List<PeerId> from)
            throws EngineException {
        mayFail();
        if (!known.containsAll(from)) {
            throw new EngineException(EngineException.Kind.FAULTY_ANSWER, "does not know " + from);
        }
        if (refused.contains(place)) {
            throw new EngineException(EngineException.Kind.FAULTY_ANSWER, "no right to " + place);
        }
        return new Step.Done<>(folders.computeIfAbsent(invitation.id(), id -> folder(id, invitation, place)));
    }

    private EngineFolder folder(String id, FolderInvitation invitation, Path place) {
        try {
            if (!closed.containsKey(place)) {
                Files.createDirectories(place);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        boolean writable = invitation.role() == FolderRole.STATUS;
        return new EngineFolder(id, Optional.of(id), invitation.name(), place, writable, EngineFolder.State.ACTIVE);
    }

    @Override
    public Optional<List<PeerId>> sharers(EngineFolder folder) {
        return Optional.of(sharers.getOrDefault(folder.id(), List.of()));
    }

    @Override
    public Step<Boolean> leave(EngineFolder folder) {
        return new Step.Done<>(folders.remove(folder.id()) != null);
    }

    @Override
    public List<FolderFlaw> flaws(EngineFolder folder, FolderRole role) {
        return List.of();
    }

    @Override
    public Step<Boolean> mend(EngineFolder folder, FolderRole role) {
        return new Step.Done<>(false);
    }

    @Override
    public Step<Boolean> meet(DeviceContact device) {
        return new Step.Done<>(known.add(device.id()));
    }

    @Override
    public List<WaitingDevice> waiting() throws EngineException {
        mayFail();
        return List.copyOf(waiting);
    }

    @Override
    public Step<Boolean> admit(DeviceContact device, List<EngineFolder> shared) throws EngineException {
        mayFail();
        waiting.removeIf(each -> each.device().id().equals(device.id()));
        admitted.add(device.id() + " as " + device.name() + " to "
                + String.join(",", shared.stream().map(EngineFolder::id).toList()));
        return new Step.Done<>(known.add(device.id()));
    }

    @Override
    public Step<Boolean> follow(PeerId device) {
        return new Step.Done<>(followed.add(device));
    }

    @Override
    public Step<Boolean> expel(PeerId device) throws EngineException {
        if (failureOfExpel.isPresent()) {
            throw new EngineException(failureOfExpel.get(), "as the test wants it");
        }
        return new Step.Done<>(known.remove(device));
    }

    @Override
    public Step<Boolean> callItself(String newName) {
        boolean changed = !name.equals(newName);
        name = newName;
        return new Step.Done<>(changed);
    }

    @Override
    public void close() {}
}
