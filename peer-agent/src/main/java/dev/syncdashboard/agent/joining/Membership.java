package dev.syncdashboard.agent.joining;

import dev.syncdashboard.engine.FolderRole;
import dev.syncdashboard.joining.JoinRequest;
import dev.syncdashboard.joining.Kit;
import dev.syncdashboard.status.PeerId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How this truck stands with a station, and what was changed on this computer for it.
 *
 * @param card the station's card; a kit's secret is not kept
 * @param request that this truck asks with
 * @param formerName what the engine called this device before
 * @param contacts devices that the engine knows because of the join
 * @param answer the number of the station's last answer that was taken; 0 if none was
 */
record Membership(
        Stage stage,
        Kit card,
        JoinRequest request,
        String formerName,
        List<PeerId> contacts,
        List<OwnFolder> folders,
        long answer) {

    /** How far it is. */
    enum Stage {
        ASKING,
        IN,
        DECLINED
    }

    Membership {
        contacts = List.copyOf(contacts);
        folders = List.copyOf(folders);
    }

    Membership answered(Stage now, long number) {
        return new Membership(now, card, request, formerName, contacts, folders, number);
    }

    /** With other words to ask with; whoever was let in asks no more. */
    Membership asking(Kit newCard, JoinRequest newRequest) {
        Stage now = stage == Stage.IN && request.agentKey().equals(newRequest.agentKey()) ? stage : Stage.ASKING;
        return new Membership(now, newCard, newRequest, formerName, contacts, folders, answer);
    }

    /** With the same words, though it was in once. */
    Membership askingAgain() {
        return new Membership(Stage.ASKING, card, request, formerName, contacts, folders, answer);
    }

    Membership withContact(PeerId contact) {
        List<PeerId> all = new ArrayList<>(contacts);
        all.remove(contact);
        all.add(contact);
        return new Membership(stage, card, request, formerName, all, folders, answer);
    }

    Membership withoutContact(PeerId contact) {
        return new Membership(
                stage,
                card,
                request,
                formerName,
                contacts.stream().filter(each -> !each.equals(contact)).toList(),
                folders,
                answer);
    }

    Membership withFolder(OwnFolder folder) {
        List<OwnFolder> all = new ArrayList<>(withoutFolder(folder.shareId()).folders);
        all.add(folder);
        return new Membership(stage, card, request, formerName, contacts, all, answer);
    }

    Membership withoutFolder(String shareId) {
        return new Membership(
                stage,
                card,
                request,
                formerName,
                contacts,
                folders.stream().filter(each -> !each.shareId().equals(shareId)).toList(),
                answer);
    }

    Optional<OwnFolder> folder(String shareId) {
        return folders.stream().filter(each -> each.shareId().equals(shareId)).findFirst();
    }

    Optional<OwnFolder> statusFolder() {
        return folders.stream().filter(each -> each.role() == FolderRole.STATUS).findFirst();
    }

    /** Whether the request has to stand in the Status folder: whoever has the folder's secret need not be let in to write. */
    boolean asksByFile() {
        return card.folders().stream()
                .filter(each -> each.role() == FolderRole.STATUS)
                .anyMatch(each -> each.invitation().secret().isPresent());
    }
}
