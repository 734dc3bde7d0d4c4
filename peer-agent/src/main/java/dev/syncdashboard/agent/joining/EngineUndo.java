package dev.syncdashboard.agent.joining;

import dev.syncdashboard.agent.AgentSettings;
import dev.syncdashboard.agent.joining.FolderPlan.Planned;
import dev.syncdashboard.agent.selfcheck.LastFound;
import dev.syncdashboard.engine.EngineException;
import dev.syncdashboard.engine.EngineFolder;
import dev.syncdashboard.engine.admin.EngineAdmin;
import dev.syncdashboard.engine.admin.Step;
import dev.syncdashboard.joining.KitFolder;
import dev.syncdashboard.status.FolderName;
import dev.syncdashboard.status.PeerId;
import dev.syncdashboard.words.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Takes back what a join has changed at this computer's engine, and notes each step. Files stay. */
record EngineUndo(EngineAdmin admin, MembershipFile memory, Person person, Path stateDirectory) {

    /** After a join that can't be: all shall be as it was, as after one that was refused before it began. */
    void restore(Optional<Membership> before, List<Planned> plan) throws IOException, InterruptedException {
        Set<String> added = plan.stream()
                .filter(each -> !each.there())
                .map(each -> each.folder().invitation().id())
                .collect(Collectors.toSet());
        List<PeerId> known = before.map(Membership::contacts).orElse(List.of());
        Membership membership = memory.read().orElseThrow();
        boolean all =
                leave(membership, folder -> added.contains(folder.shareId()), contact -> !known.contains(contact));
        if (!all) {
            person.hears(Message.of("join.not_as_before"));
            return;
        }
        if (before.isPresent()) {
            memory.write(before.get());
        } else {
            callFormerName(membership);
            memory.remove();
        }
        person.hears(Message.of("join.as_before"));
    }

    /** Takes back all of it, and says whether that could be done. */
    boolean all(Membership membership) throws IOException, InterruptedException {
        boolean all = leave(membership, OwnFolder::added, contact -> true);
        callFormerName(membership);
        return all;
    }

    private boolean leave(Membership membership, Predicate<OwnFolder> folders, Predicate<PeerId> contacts)
            throws IOException, InterruptedException {
        boolean all = true;
        Membership left = membership;
        for (OwnFolder folder : membership.folders().stream().filter(folders).toList()) {
            if (leave(folder)) {
                forget(folder.name());
                left = left.withoutFolder(folder.shareId());
                memory.write(left);
            } else {
                all = false;
            }
        }
        for (PeerId contact : membership.contacts().stream().filter(contacts).toList()) {
            if (undone(admin.expel(contact))) {
                left = left.withoutContact(contact);
                memory.write(left);
            } else {
                all = false;
            }
        }
        return all;
    }

    /** Also of folders that a leave before this one has left: an agent that ran on since then may have found it again. */
    void forgetAll(Membership membership) throws IOException {
        for (KitFolder folder : membership.card().folders()) {
            forget(folder.name());
        }
        for (OwnFolder folder : membership.folders()) {
            forget(folder.name());
        }
    }

    private void forget(Optional<FolderName> folder) throws IOException {
        LastFound.forget(AgentSettings.memoryOf(folder, stateDirectory));
    }

    private void callFormerName(Membership membership) throws EngineException, InterruptedException {
        if (!membership.asksByFile()) {
            undone(admin.callItself(membership.formerName()));
        }
    }

    private boolean leave(OwnFolder folder) throws IOException, InterruptedException {
        Optional<EngineFolder> there = FolderPlan.find(admin.folders(), folder.shareId());
        if (there.isPresent() && !undone(admin.leave(there.get()))) {
            return false;
        }
        person.hears(Message.of("leave.folder", folder.label(), folder.place().toString()));
        return true;
    }

    /** Tells the person what the program can't do. */
    private boolean undone(Step<?> step) {
        if (step instanceof Step.ByHand<?> byHand) {
            person.hears(byHand.instruction());
            return false;
        }
        return true;
    }
}
