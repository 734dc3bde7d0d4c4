package dev.syncdashboard.engine.syncfiles;

import dev.syncdashboard.engine.EngineException;
import dev.syncdashboard.engine.EngineException.Kind;
import dev.syncdashboard.engine.EngineFolder;
import dev.syncdashboard.engine.FolderRole;
import dev.syncdashboard.engine.admin.FolderInvitation;
import dev.syncdashboard.engine.admin.Step;
import dev.syncdashboard.engine.common.SharedPlaces;
import dev.syncdashboard.sync.v1.Secret;
import dev.syncdashboard.words.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Adds folders at places on the disk. */
record KeyedPlaces(KeyedFolders folders) {

    private static final Logger LOG = LoggerFactory.getLogger(KeyedPlaces.class);

    Step<EngineFolder> create(Path place, FolderRole role) throws EngineException, InterruptedException {
        SharedPlaces places = new SharedPlaces(folders.all());
        Optional<EngineFolder> there = places.at(place);
        if (there.isPresent()) {
            return new Step.Done<>(there.get());
        }
        places.requireFree(place);
        if (!folders.takesSecrets()) {
            return new Step.ByHand<>(Message.of("admin.add_folder", place.toString()));
        }
        return new Step.Done<>(add(place, folders.newSecret(), role));
    }

    Step<EngineFolder> accept(FolderInvitation invitation, Path place) throws EngineException, InterruptedException {
        List<EngineFolder> all = folders.all();
        for (EngineFolder folder : all) {
            if (folder.shareId().orElse(folder.id()).equals(invitation.id())) {
                return new Step.Done<>(folder);
            }
        }
        Secret secret = secret(invitation);
        new SharedPlaces(all).requireFree(place);
        if (!folders.takesSecrets()) {
            return new Step.ByHand<>(Message.of("admin.add_by_secret", place.toString()));
        }
        EngineFolder folder = add(place, secret, invitation.role());
        boolean another =
                folder.shareId().filter(id -> !id.equals(invitation.id())).isPresent();
        if (another) {
            folders.remove(folder);
            throw refused(
                    "admin.another_folder",
                    "The secret of the invitation leads to another folder than it names.",
                    null);
        }
        return new Step.Done<>(folder);
    }

    private static Secret secret(FolderInvitation invitation) throws EngineException {
        return invitation
                .secret()
                .flatMap(Secret::parse)
                .orElseThrow(() ->
                        refused("admin.no_secret", "The invitation has no secret that this sync engine takes.", null));
    }

    private EngineFolder add(Path place, Secret secret, FolderRole role) throws EngineException, InterruptedException {
        try {
            // Sync takes only what is there.
            Files.createDirectories(place);
        } catch (IOException e) {
            throw refused("admin.no_directory", "The directory " + place + " can't be made: " + e.getMessage(), e);
        }
        folders.add(place, secret);
        EngineFolder added = new SharedPlaces(folders.all())
                .at(place)
                .orElseThrow(() -> refused(
                        "admin.not_added",
                        "The sync engine took the folder at " + place + ", and does not list it all the same.",
                        null));
        setUp(added, role);
        return added;
    }

    /** As far as the engine can be asked for it. It is added either way, and what is still wrong can be asked for. */
    private void setUp(EngineFolder folder, FolderRole role) throws InterruptedException {
        try {
            for (KeyedFlaw flaw : folders.flaws(folder, role)) {
                if (flaw.mend().isPresent()) {
                    flaw.mend().get().apply();
                }
            }
        } catch (EngineException e) {
            LOG.debug("A new folder keeps settings that should be others", e);
        }
    }

    private static EngineException refused(String name, String message, @Nullable Throwable cause) {
        return new EngineException(Kind.FAULTY_ANSWER, message, Message.of(name), Optional.empty(), cause);
    }
}
