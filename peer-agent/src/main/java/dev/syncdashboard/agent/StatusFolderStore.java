package dev.syncdashboard.agent;

import dev.syncdashboard.status.PeerId;
import dev.syncdashboard.status.StatusFile;
import dev.syncdashboard.status.StatusFolder;
import java.io.IOException;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A report store on disk. */
record StatusFolderStore(StatusFolder folder, UnaryOperator<String> temporaryName) implements ReportStore {
    private static final Logger LOG = LoggerFactory.getLogger(StatusFolderStore.class);

    @Override
    public Optional<StatusFile.Usable> found(PeerId peer) {
        try {
            return folder.read(peer).filter(StatusFile.Usable.class::isInstance).map(StatusFile.Usable.class::cast);
        } catch (IOException e) {
            LOG.debug("No earlier report could be read", e);
            return Optional.empty();
        }
    }

    @Override
    public void replace(PeerId peer, byte[] file) throws IOException {
        folder.replace(peer, file, temporaryName.apply(peer.statusFileName()));
    }
}
