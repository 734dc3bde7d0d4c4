package dev.syncdashboard.engine.syncthing;

import dev.syncdashboard.engine.EngineException;
import dev.syncdashboard.engine.EngineFolder;
import dev.syncdashboard.engine.FolderRole;
import dev.syncdashboard.engine.admin.FolderInvitation;
import dev.syncdashboard.engine.common.LocalFolders;
import dev.syncdashboard.engine.common.SharedPlaces;
import dev.syncdashboard.status.PeerId;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Adds folders to Syncthing. For one thread at a time. */
final class FolderChanges {

    /** In the form of Syncthing's own page: easy to read out, and small letters only. */
    private static final String ID_LETTERS = "abcdefghijkmnopqrstuvwxyz23456789";

    private static final List<String> FOLDERS = List.of("config", "folders");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final RestApi api;
    private final LocalFolders local;

    FolderChanges(RestApi api, LocalFolders local) {
        this.api = api;
        this.local = local;
    }

    /** A new folder, or the one that is at this place. */
    EngineFolder create(Path place, String name, FolderRole role) throws EngineException, InterruptedException {
        SharedPlaces places = new SharedPlaces(connected().all());
        Optional<EngineFolder> there = places.at(place);
        if (there.isPresent()) {
            return there.get();
        }
        places.requireFree(place);
        return add(newId(), name, place, role, List.of());
    }

    FolderInvitation invitation(EngineFolder folder, FolderRole there) throws EngineException, InterruptedException {
        FolderConfig config = connected().config(folder);
        return new FolderInvitation(config.id(), config.name(), there, Optional.empty());
    }

    /** The folder of the invitation, wherever it is if it is here already. */
    EngineFolder accept(FolderInvitation invitation, Path place, List<PeerId> from)
            throws EngineException, InterruptedException {
        FolderSharing sharing = new FolderSharing(api);
        sharing.requireKnown(from);
        if (connected().find(invitation.id()).isEmpty()) {
            api.requireNameable(List.of(invitation.id()));
            new SharedPlaces(connected().all()).requireFree(place);
            add(invitation.id(), invitation.name(), place, invitation.role(), from);
        }
        EngineFolder folder = folder(invitation.id());
        sharing.shareAll(List.of(folder), from);
        return folder;
    }

    /** Without what Syncthing's own defaults may have for a folder, where that would be wrong for this one. */
    private EngineFolder add(String id, String name, Path place, FolderRole role, List<PeerId> with)
            throws EngineException, InterruptedException {
        ConfigChange settings = ConfigChange.ofFolder(id).rightType(role).running();
        if (role == FolderRole.STATUS) {
            settings.noConflictCopies().noVersions();
        } else {
            settings.watching().takingDeletes();
        }
        ObjectNode folder = settings.fields()
                .put("id", id)
                .put("label", name)
                .put("path", local.paths().theirs(place.normalize().toString()));
        ArrayNode devices = JsonNodeFactory.instance.arrayNode();
        with.forEach(device -> devices.addObject().put("deviceID", device.value()));
        folder.set("devices", devices);
        api.change("POST", FOLDERS, folder);
        return folder(id);
    }

    private EngineFolder folder(String id) throws EngineException, InterruptedException {
        ConnectedFolders folders = connected();
        FolderConfig config = folders.find(id)
                .orElseThrow(() -> api.failures().faulty("took a new folder, and does not have it all the same"));
        return folders.folder(config);
    }

    private ConnectedFolders connected() {
        Answers answers = new Answers(api);
        return new ConnectedFolders(answers, local, new Devices(answers));
    }

    private static String newId() {
        String letters = RANDOM.ints(10, 0, ID_LETTERS.length())
                .mapToObj(index -> ID_LETTERS.substring(index, index + 1))
                .collect(Collectors.joining());
        return letters.substring(0, 5) + "-" + letters.substring(5);
    }
}
