package dev.syncdashboard.engine.syncthing;

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
import dev.syncdashboard.engine.common.LocalFolders;
import dev.syncdashboard.status.PeerId;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Changes to Syncthing by its REST API. Each call that changes something sends only what is to be different, so that nothing
 * else in its configuration is touched, and looks afterwards whether it is so: somebody else may write at the same moment, and
 * Syncthing keeps who writes a part last.
 */
public final class SyncthingAdmin implements EngineAdmin {

    private final RestApi api;
    private final LocalFolders local;
    /** So that this program does not overwrite itself. */
    private final ReentrantLock writing = new ReentrantLock();

    /**
     * Prepares it; does not talk to Syncthing yet.
     *
     * @param local what this program knows of the folders beside the engine
     * @throws IllegalArgumentException if the address can't be asked, or the key can't be sent
     */
    public SyncthingAdmin(SyncthingAccess access, LocalFolders local) {
        this.api = new RestApi(access);
        this.local = local;
    }

    @Override
    public EngineIdentity identity() throws EngineException, InterruptedException {
        return new Devices(new Answers(api)).self();
    }

    @Override
    public DeviceContact contact() throws EngineException, InterruptedException {
        Answers answers = new Answers(api);
        EngineIdentity self = new Devices(answers).self();
        return new DeviceContact(self.peerId(), self.deviceName(), OwnAddresses.of(answers));
    }

    @Override
    public List<EngineFolder> folders() throws EngineException, InterruptedException {
        return connected(new Answers(api)).all();
    }

    @Override
    public Step<EngineFolder> create(Path place, String name, FolderRole role)
            throws EngineException, InterruptedException {
        return alone(() -> new Step.Done<>(folderChanges().create(place, name, role)));
    }

    @Override
    public Step<FolderInvitation> invite(EngineFolder folder, FolderRole there)
            throws EngineException, InterruptedException {
        return new Step.Done<>(folderChanges().invitation(folder, there));
    }

    @Override
    public boolean invitationsOpenFolders() {
        return false;
    }

    @Override
    public Step<EngineFolder> accept(FolderInvitation invitation, Path place, List<PeerId> from)
            throws EngineException, InterruptedException {
        return alone(() -> new Step.Done<>(folderChanges().accept(invitation, place, from)));
    }

    @Override
    public Optional<List<PeerId>> sharers(EngineFolder folder) throws EngineException, InterruptedException {
        Answers answers = new Answers(api);
        PeerId self = new Devices(answers).self().peerId();
        return Optional.of(connected(answers).config(folder).devices().stream()
                .flatMap(id -> PeerId.parse(id).stream())
                .filter(device -> !device.equals(self))
                .toList());
    }

    @Override
    public Step<Boolean> leave(EngineFolder folder) throws EngineException, InterruptedException {
        return alone(() -> new Step.Done<>(api.remove(List.of("config", "folders", folder.id()))));
    }

    @Override
    public List<FolderFlaw> flaws(EngineFolder folder, FolderRole role) throws EngineException, InterruptedException {
        return new FolderFlaws(connected(new Answers(api)))
                .of(folder, role).stream()
                        .map(flaw -> new FolderFlaw(flaw.advice(), !flaw.mends().isEmpty()))
                        .toList();
    }

    @Override
    public Step<Boolean> mend(EngineFolder folder, FolderRole role) throws EngineException, InterruptedException {
        return alone(() -> {
            List<ConfigChange> mends = new FolderFlaws(connected(new Answers(api))).mends(folder, role);
            for (ConfigChange mend : mends) {
                api.change("PATCH", mend.part(), mend.fields());
            }
            return new Step.Done<>(!mends.isEmpty());
        });
    }

    @Override
    public Step<Boolean> meet(DeviceContact device) throws EngineException, InterruptedException {
        return alone(() -> new Step.Done<>(new DeviceChanges(api).meet(device)));
    }

    @Override
    public Step<Boolean> follow(PeerId device) throws EngineException, InterruptedException {
        return alone(() -> new Step.Done<>(new DeviceChanges(api).follow(device)));
    }

    @Override
    public List<WaitingDevice> waiting() throws EngineException, InterruptedException {
        return PendingDevices.of(new Answers(api));
    }

    @Override
    public Step<Boolean> admit(DeviceContact device, List<EngineFolder> folders)
            throws EngineException, InterruptedException {
        return alone(() -> {
            boolean met = new DeviceChanges(api).meet(device);
            boolean shared = new FolderSharing(api).shareAll(folders, List.of(device.id()));
            return new Step.Done<>(met || shared);
        });
    }

    @Override
    public Step<Boolean> expel(PeerId device) throws EngineException, InterruptedException {
        return alone(() -> new Step.Done<>(new DeviceChanges(api).expel(device)));
    }

    @Override
    public Step<Boolean> callItself(String name) throws EngineException, InterruptedException {
        return alone(() -> new Step.Done<>(new DeviceChanges(api).callItself(name)));
    }

    @Override
    public void close() {
        api.close();
    }

    private FolderChanges folderChanges() {
        return new FolderChanges(api, local);
    }

    private ConnectedFolders connected(Answers answers) {
        return new ConnectedFolders(answers, local, new Devices(answers));
    }

    /** What is done while nobody else in this program changes anything. */
    private interface Change<T> {
        Step<T> make() throws EngineException, InterruptedException;
    }

    private <T> Step<T> alone(Change<T> change) throws EngineException, InterruptedException {
        writing.lockInterruptibly();
        try {
            return change.make();
        } finally {
            writing.unlock();
        }
    }
}
