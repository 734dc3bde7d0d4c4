package dev.syncdashboard.engine.syncfiles;

import dev.syncdashboard.engine.EngineException;
import dev.syncdashboard.engine.EngineFolder;
import dev.syncdashboard.engine.EngineIdentity;
import dev.syncdashboard.engine.FolderAdvice;
import dev.syncdashboard.engine.FolderAdvice.Urgency;
import dev.syncdashboard.engine.FolderRole;
import dev.syncdashboard.engine.admin.DeviceContact;
import dev.syncdashboard.engine.admin.EngineAdmin;
import dev.syncdashboard.engine.admin.FolderFlaw;
import dev.syncdashboard.engine.admin.FolderInvitation;
import dev.syncdashboard.engine.admin.Step;
import dev.syncdashboard.engine.admin.WaitingDevice;
import dev.syncdashboard.status.PeerId;
import dev.syncdashboard.status.ProblemCode;
import dev.syncdashboard.sync.v1.Secret;
import dev.syncdashboard.words.Message;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Changes to a Sync, whose folders are shared by secrets. Devices are not let in one by one: who has a folder's secret finds
 * the others by himself. So nobody waits to be let in, and nobody can be put out but by new secrets for all others.
 */
public final class KeyedAdmin implements EngineAdmin {

    private final KeyedFolders folders;

    /** @param folders which is closed with this */
    public KeyedAdmin(KeyedFolders folders) {
        this.folders = folders;
    }

    @Override
    public EngineIdentity identity() throws EngineException, InterruptedException {
        return folders.identity();
    }

    @Override
    public DeviceContact contact() throws EngineException, InterruptedException {
        EngineIdentity self = folders.identity();
        return new DeviceContact(self.peerId(), self.deviceName(), List.of());
    }

    @Override
    public List<EngineFolder> folders() throws EngineException, InterruptedException {
        return folders.all();
    }

    /** Sync calls a folder as its directory is called, so the name is that of the place. */
    @Override
    public synchronized Step<EngineFolder> create(Path place, String name, FolderRole role)
            throws EngineException, InterruptedException {
        return new KeyedPlaces(folders).create(place, role);
    }

    @Override
    public Step<FolderInvitation> invite(EngineFolder folder, FolderRole there)
            throws EngineException, InterruptedException {
        EngineFolder known = folders.all().stream()
                .filter(each -> each.id().equals(folder.id()))
                .findFirst()
                .orElseThrow(() -> EngineException.folderGone(folder.name()));
        Optional<Secret> own = folders.secretOf(known);
        if (own.isEmpty()) {
            return new Step.ByHand<>(Message.of("admin.secret_unknown"));
        }
        if (there != FolderRole.TRUCK_SYNC && !own.get().kind().writes()) {
            return new Step.ByHand<>(Message.of("admin.secret_reads_only"));
        }
        Optional<Secret> given = there == FolderRole.TRUCK_SYNC ? folders.readOnly(own.get()) : own;
        return given.<Step<FolderInvitation>>map(secret -> new Step.Done<>(new FolderInvitation(
                        known.shareId().orElse(known.id()), known.name(), there, Optional.of(secret.value()))))
                .orElseGet(() -> new Step.ByHand<>(Message.of("admin.secret_unknown")));
    }

    @Override
    public boolean invitationsOpenFolders() {
        return true;
    }

    @Override
    public synchronized Step<EngineFolder> accept(FolderInvitation invitation, Path place, List<PeerId> from)
            throws EngineException, InterruptedException {
        return new KeyedPlaces(folders).accept(invitation, place);
    }

    @Override
    public Optional<List<PeerId>> sharers(EngineFolder folder) {
        return Optional.empty();
    }

    @Override
    public synchronized Step<Boolean> leave(EngineFolder folder) throws EngineException, InterruptedException {
        return new Step.Done<>(folders.remove(folder));
    }

    @Override
    public List<FolderFlaw> flaws(EngineFolder folder, FolderRole role) throws EngineException, InterruptedException {
        return all(folder, role).stream()
                .map(flaw -> new FolderFlaw(flaw.advice(), flaw.mend().isPresent()))
                .toList();
    }

    @Override
    public synchronized Step<Boolean> mend(EngineFolder folder, FolderRole role)
            throws EngineException, InterruptedException {
        boolean any = false;
        for (KeyedFlaw flaw : all(folder, role)) {
            if (flaw.mend().isPresent()) {
                flaw.mend().get().apply();
                any = true;
            }
        }
        return new Step.Done<>(any);
    }

    /** By the rules that give advice, and by who may change the files. */
    private List<KeyedFlaw> all(EngineFolder folder, FolderRole role) throws EngineException, InterruptedException {
        EngineFolder now = folders.all().stream()
                .filter(each -> each.id().equals(folder.id()))
                .findFirst()
                .orElseThrow(() -> EngineException.folderGone(folder.name()));
        List<KeyedFlaw> found = new ArrayList<>(folders.flaws(now, role));
        if (now.writable() && role == FolderRole.TRUCK_SYNC) {
            found.add(rights(ProblemCode.NOT_RECEIVE_ONLY, role, "may_be_changed_here"));
        }
        if (!now.writable() && role == FolderRole.STATION_SYNC) {
            found.add(rights(ProblemCode.FOLDER_TYPE_WRONG, role, "station_reads_only"));
        }
        if (!now.writable() && role == FolderRole.STATUS) {
            found.add(rights(ProblemCode.STATUS_FOLDER, role, "status_reads_only"));
        }
        found.sort(Comparator.comparing(flaw -> flaw.advice().urgency()));
        return List.copyOf(found);
    }

    /** A secret can't be changed: only another one is another right. */
    private static KeyedFlaw rights(ProblemCode code, FolderRole role, String name) {
        return KeyedFlaw.forAPerson(FolderAdvice.of(Urgency.PROBLEM, code, role, name));
    }

    @Override
    public Step<Boolean> meet(DeviceContact device) {
        return new Step.Done<>(false);
    }

    @Override
    public List<WaitingDevice> waiting() {
        return List.of();
    }

    @Override
    public Step<Boolean> admit(DeviceContact device, List<EngineFolder> shared) {
        return new Step.Done<>(false);
    }

    @Override
    public Step<Boolean> expel(PeerId device) throws EngineException, InterruptedException {
        if (device.equals(folders.identity().peerId())) {
            throw new IllegalArgumentException("a device can't expel itself: " + device);
        }
        return new Step.ByHand<>(Message.of("admin.new_secrets"));
    }

    @Override
    public synchronized Step<Boolean> callItself(String name) throws EngineException, InterruptedException {
        if (folders.identity().deviceName().equals(name)) {
            return new Step.Done<>(false);
        }
        boolean renamed =
                folders.rename(name) && folders.identity().deviceName().equals(name);
        return renamed ? new Step.Done<>(true) : new Step.ByHand<>(Message.of("admin.rename", name));
    }

    @Override
    public void close() {
        folders.close();
    }
}
