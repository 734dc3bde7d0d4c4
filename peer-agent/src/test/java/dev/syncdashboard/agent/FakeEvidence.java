package dev.syncdashboard.agent;

import dev.syncdashboard.agent.selfcheck.Hindrance;
import dev.syncdashboard.agent.selfcheck.Situation;
import dev.syncdashboard.agent.words.AgentWords;
import dev.syncdashboard.content.ContentRules;
import dev.syncdashboard.status.ContentCheck;
import dev.syncdashboard.status.FileNames;
import dev.syncdashboard.status.FolderHash;
import dev.syncdashboard.status.PeerId;
import dev.syncdashboard.status.ProblemCode;
import dev.syncdashboard.words.Message;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/** A disk that says what a test wants, and remembers what it was told. */
final class FakeEvidence implements DiskEvidence {

    Optional<Boolean> complete = Optional.empty();
    Optional<ContentCheck> last = Optional.empty();
    Optional<String> problem = Optional.empty();
    Optional<Boolean> listed = Optional.empty();
    Situation situation = Situation.UNKNOWN;
    Optional<String> trouble = Optional.empty();
    Runnable wake = () -> {};
    Optional<String> ignored = Optional.empty();
    Set<PeerId> online = Set.of();
    List<Path> places = List.of();
    int changes;
    int looksAgain;
    boolean closed;

    static ContentCheck check(Instant when, int missing) {
        return new ContentCheck(
                when,
                Optional.empty(),
                OptionalLong.of(42),
                Optional.empty(),
                Optional.of(missing == 0),
                Optional.of(when),
                new FileNames(missing, List.of()),
                FileNames.NONE,
                FileNames.NONE,
                Optional.empty());
    }

    @Override
    public void follow(Path syncFolder, Path statusFolder, ContentRules rules) {
        places = List.of(syncFolder, statusFolder);
    }

    @Override
    public void heard(Set<PeerId> others) {
        online = others;
    }

    @Override
    public void changed() {
        changes++;
    }

    @Override
    public void lookAgain() {
        looksAgain++;
    }

    @Override
    public Optional<ContentCheck> last() {
        return last;
    }

    @Override
    public Optional<Boolean> completeFor(FolderHash hash) {
        return complete;
    }

    @Override
    public Optional<Boolean> isListed(FolderHash hash) {
        return listed;
    }

    @Override
    public void stands(Situation now) {
        situation = now;
    }

    @Override
    public void trouble(Message what) {
        trouble = Optional.of(AgentWords.english(what));
    }

    @Override
    public void wakeForNews(Runnable whom) {
        wake = whom;
    }

    @Override
    public List<Hindrance> problems() {
        return Stream.concat(
                        ignored.stream()
                                .map(text -> Hindrance.of(
                                        ProblemCode.IGNORES_FILES_OF_THE_UPDATE,
                                        Message.said(text),
                                        Message.said("Stop that."))),
                        problem.stream()
                                .map(text -> Hindrance.of(
                                        ProblemCode.DISK_DAMAGED, Message.said(text), Message.said("Test the disk."))))
                .toList();
    }

    @Override
    public void close() {
        closed = true;
    }
}
