package dev.syncdashboard.agent.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileOwnerAttributeView;
import java.nio.file.attribute.UserPrincipal;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The user as whom the agent runs, where that can be told. An administrator who joins a truck must not leave it files that its
 * own service can't read.
 *
 * @param user empty: files stay with whoever wrote them
 */
record FileOwner(Optional<UserPrincipal> user) {

    private static final Logger LOG = LoggerFactory.getLogger(FileOwner.class);

    /** Whoever owns the state directory; if it is not there yet, the service's user if this computer has one. */
    static FileOwner of(Path stateDirectory, String serviceUser) {
        try {
            if (Files.isDirectory(stateDirectory)) {
                return new FileOwner(Optional.of(Files.getOwner(stateDirectory)));
            }
            return new FileOwner(Optional.of(stateDirectory
                    .getFileSystem()
                    .getUserPrincipalLookupService()
                    .lookupPrincipalByName(serviceUser)));
        } catch (IOException | UnsupportedOperationException e) {
            return new FileOwner(Optional.empty());
        }
    }

    /** Whether the agent runs as another user than this program does. */
    boolean isSomebodyElse() {
        String self = System.getProperty("user.name", "");
        return user.map(UserPrincipal::getName)
                .filter(name -> !name.equals(self))
                .isPresent();
    }

    /** Gives the file away, if this program may do so: only an administrator may, and only he need. */
    void takes(Path file) {
        FileOwnerAttributeView view =
                Files.getFileAttributeView(file, FileOwnerAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        if (view == null || user.isEmpty()) {
            return;
        }
        try {
            if (!view.getOwner().equals(user.get())) {
                view.setOwner(user.get());
            }
        } catch (IOException e) {
            LOG.debug("{} stays with its owner", file, e);
        }
    }
}
