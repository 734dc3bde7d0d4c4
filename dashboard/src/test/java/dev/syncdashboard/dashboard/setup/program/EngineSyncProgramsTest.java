package dev.syncdashboard.dashboard.setup.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.dashboard.fixture.FakeAdmin;
import dev.syncdashboard.dashboard.setup.SyncPrograms;
import dev.syncdashboard.dashboard.setup.SyncPrograms.Folder;
import dev.syncdashboard.dashboard.setup.SyncPrograms.Reply;
import dev.syncdashboard.dashboard.setup.SyncPrograms.Use;
import dev.syncdashboard.engine.EngineFolder;
import dev.syncdashboard.engine.EngineFolder.State;
import dev.syncdashboard.words.Message;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the setup has an engine do. */
class EngineSyncProgramsTest {

    private static final Path PLACE = Path.of("/srv/Station files").toAbsolutePath();

    private final FakeAdmin engine = new FakeAdmin();
    private final SyncPrograms programs = new EngineSyncPrograms(settings -> engine, List::of);

    private Reply<Folder> make() {
        return programs.make(name -> Optional.empty(), PLACE, "Station files", Use.SYNC);
    }

    @Test
    void aFolderThatTheEngineCanUseIsKept() {
        assertThat(make().found()).map(Folder::works).contains(true);
        assertThat(make().found()).as("the same once more").isPresent();
        assertThat(engine.folders).hasSize(1);
    }

    @Test
    void oneThatItCannotUseIsTakenBackAndSaid() {
        engine.ofNewFolders = State.STOPPED;

        assertThat(make().problem()).map(Message::code).contains("setup.place.not_usable");
        assertThat(engine.folders).isEmpty();
    }

    @Test
    void oneThatWasThereBeforeStaysAlsoIfItStandsStill() {
        make();
        engine.folders.replaceAll(each ->
                new EngineFolder(each.id(), each.shareId(), each.name(), each.path(), each.writable(), State.STOPPED));

        assertThat(make().found()).map(Folder::works).contains(false);
        assertThat(engine.folders).hasSize(1);
    }
}
