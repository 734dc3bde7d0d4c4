package dev.syncdashboard.dashboard;

import dev.syncdashboard.content.FolderContent;
import dev.syncdashboard.dashboard.fleet.FleetMonitor;
import dev.syncdashboard.dashboard.fleet.FleetSnapshot;
import dev.syncdashboard.dashboard.fleet.FolderInbox;
import dev.syncdashboard.dashboard.fleet.StationFolder;
import dev.syncdashboard.dashboard.joining.JoinDesk;
import dev.syncdashboard.dashboard.run.Supervisor;
import dev.syncdashboard.dashboard.station.FolderRescan;
import dev.syncdashboard.dashboard.station.StationListener;
import dev.syncdashboard.dashboard.station.StationLook;
import dev.syncdashboard.dashboard.station.StationWatcher;
import dev.syncdashboard.dashboard.stationlist.EarlierList;
import dev.syncdashboard.dashboard.stationlist.ListSigning;
import dev.syncdashboard.dashboard.stationlist.StationListPublisher;
import dev.syncdashboard.engine.Backoff;
import dev.syncdashboard.engine.EngineFolder;
import dev.syncdashboard.engine.SyncEngine;
import dev.syncdashboard.engine.setup.SyncFolder;
import dev.syncdashboard.status.FolderName;
import dev.syncdashboard.words.Message;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/** All that the station runs for one of its Sync folders: an engine to ask, who asks it, and who lists its files. */
final class FolderRuntime implements AutoCloseable {

    private final StationFolder folder;
    private final SyncEngine engine;
    private final FolderRescan rescan;
    private final StationListPublisher publisher;
    private final StationWatcher watcher;

    /**
     * @param statusFolder hears where the Status folder is
     * @param firstFolders hears where the Status folder is, and the station's first Sync folder
     */
    FolderRuntime(
            SyncFolder shared,
            String statusKey,
            StationSettings settings,
            FleetMonitor fleet,
            ListSigning signing,
            JoinDesk joins,
            Consumer<Path> statusFolder,
            BiConsumer<EngineFolder, EngineFolder> firstFolders,
            Clock clock) {
        this.folder = settings.inFleet(shared);
        Path directory = settings.directoryOf(shared);
        FolderContent content = FolderContent.rememberedIn(directory.resolve("station.files"), clock);
        this.engine = settings.openEngine(content, directory);
        this.rescan = new FolderRescan(engine);
        this.publisher = new StationListPublisher(engine, content, folder, signing, clock);
        FolderInbox inbox = fleet.inbox(folder.name());
        publisher.onFound(inbox::found);
        publisher.onRead(inbox::listed);
        publisher.onPublished(inbox::published);
        this.watcher = new StationWatcher(
                engine,
                new StationWatcher.Folders(shared.engineKey(), statusKey),
                settings.poll(),
                clock,
                new Backoff(RandomGenerator.getDefault()),
                new Listener(inbox, joins, statusFolder, firstFolders));
    }

    void start(Supervisor supervisor) {
        String name = folder.label().isEmpty() ? "" : "-" + folder.name();
        supervisor.start("station-watcher" + name, part("part.asks"), watcher);
        supervisor.start("station-list" + name, part("part.lists"), publisher);
    }

    private Message part(String code) {
        return folder.label().isEmpty() ? Message.of(code) : Message.of(code + "_of", folder.label());
    }

    FolderName name() {
        return folder.name();
    }

    void changed(FleetSnapshot fleet) {
        fleet.board(folder.name()).ifPresent(publisher::changed);
    }

    /** What keeps the list from being in place, in whole sentences; empty if nothing does. */
    Optional<String> listProblem() {
        return publisher.problem();
    }

    SyncEngine engine() {
        return engine;
    }

    FolderRescan rescan() {
        return rescan;
    }

    @Override
    public void close() {
        engine.close();
    }

    /** The fleet hears everything; the others only where the folders are. */
    private final class Listener implements StationListener {

        private final FolderInbox inbox;
        private final JoinDesk joins;
        private final Consumer<Path> statusFolder;
        private final BiConsumer<EngineFolder, EngineFolder> firstFolders;
        private final AtomicBoolean listWasRead = new AtomicBoolean();

        private Listener(
                FolderInbox inbox,
                JoinDesk joins,
                Consumer<Path> statusFolder,
                BiConsumer<EngineFolder, EngineFolder> firstFolders) {
            this.inbox = inbox;
            this.joins = joins;
            this.statusFolder = statusFolder;
            this.firstFolders = firstFolders;
        }

        @Override
        public void looked(StationLook look) {
            inbox.looked(look);
            Optional<EngineFolder> status = look.statusFolder();
            status.map(EngineFolder::path).ifPresent(statusFolder);
            // Before the publisher may write one of its own.
            status.filter(any -> !listWasRead.getAndSet(true))
                    .ifPresent(found -> EarlierList.update(
                                    folder.listIn(found.path()), look.identity().peerId())
                            .ifPresent(inbox::listedBefore));
            publisher.looked(look);
            status.ifPresent(found -> joins.looked(look.identity(), found, folder, look.syncFolder()));
            status.filter(any -> folder.first()).ifPresent(found -> firstFolders.accept(found, look.syncFolder()));
            rescan.folderIs(look.syncFolder());
        }

        @Override
        public void failed(StationFailure failure) {
            inbox.failed(failure);
        }
    }
}
