package dev.syncdashboard.dashboard.stationlist;

import dev.syncdashboard.dashboard.fleet.StationFolder;
import dev.syncdashboard.engine.EngineFolder;
import dev.syncdashboard.engine.SyncEngine;
import dev.syncdashboard.stationlist.ListSigner;
import dev.syncdashboard.stationlist.StationList;
import dev.syncdashboard.stationlist.StationListFolder;
import dev.syncdashboard.stationlist.StationListFolder.Stamp;
import java.io.IOException;
import java.util.Optional;

/** Where the station's list is put with its signature, in a Status folder that any device may write into. */
final class ListPlace {

    private final SyncEngine engine;
    private final StationFolder folder;
    private final ListSigning signing;

    ListPlace(SyncEngine engine, StationFolder folder, ListSigning signing) {
        this.engine = engine;
        this.folder = folder;
        this.signing = signing;
    }

    /**
     * What was found or made there.
     *
     * @param written whether anything was not as it should be
     * @param where it is, to be watched
     * @param seen the stamp of what is in place
     * @param unsigned why it can't be signed, which must not keep it from trucks that ask for no signature
     */
    record Placed(boolean written, StationListFolder where, Stamp seen, Optional<IOException> unsigned) {}

    /** @throws IOException if it can't be written; what was there before still is */
    Placed put(StationList list, EngineFolder status) throws IOException {
        Placed placed = checked(list, status);
        if (placed.written()) {
            engine.announce(status, ListSigner.FILE);
        }
        placed.where().names().forEach(name -> engine.announce(status, name));
        return placed;
    }

    private Placed checked(StationList list, EngineFolder status) throws IOException {
        Placed first = once(list, status);
        if (!first.written()) {
            return first;
        }
        // Another device may have been quicker than a look at what was written, and would be taken for it.
        Placed again = once(list, status);
        // A list that can't be read back must not be written time and again.
        Stamp seen = again.written() ? again.where().stamp() : again.seen();
        return new Placed(true, again.where(), seen, again.unsigned());
    }

    private Placed once(StationList list, EngineFolder status) throws IOException {
        StationListFolder where = folder.listIn(status.path());
        Stamp seen = where.stamp();
        boolean signed = false;
        Optional<IOException> unsigned = Optional.empty();
        try {
            signed = signing.sign(status.path(), where.name(), list, engine.temporaryFileName(ListSigner.FILE));
        } catch (IOException e) {
            unsigned = Optional.of(e);
        }
        boolean written =
                where.publish(list, engine.temporaryFileName(where.names().get(0)));
        return new Placed(signed || written, where, seen, unsigned);
    }
}
