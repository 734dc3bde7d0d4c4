package dev.syncdashboard.engine.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.syncdashboard.engine.EngineException;
import dev.syncdashboard.engine.EngineException.Kind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderMemoryTest {

    private static final FolderChoice<Folder> CHOICE =
            new FolderChoice<>(List.of("folder id"), (folder, id) -> folder.id().equals(id), Folder::id, Folder::name);

    private static final Folder MAPS = new Folder("a1", "Maps");

    @TempDir
    private Path directory;

    private FolderMemory memory = FolderMemory.ofThisRun();

    private record Folder(String id, String name) {}

    private Folder find(String key, Folder... folders) throws EngineException {
        return memory.choose(CHOICE, List.of(folders), key);
    }

    private Kind failure(String key, Folder... folders) {
        EngineException failure = catchThrowableOfType(EngineException.class, () -> find(key, folders));
        assertThat(failure).isNotNull();
        return failure.kind();
    }

    private void restart() {
        memory = FolderMemory.in(directory.resolve("state/folders.known"));
    }

    @Test
    void aSecondFolderWithTheSameNameStopsNothing() throws Exception {
        assertThat(find("Maps", MAPS)).isEqualTo(MAPS);
        assertThat(memory.remark("a1")).isEmpty();

        assertThat(find("Maps", new Folder("b2", "Maps"), MAPS)).isEqualTo(MAPS);
        assertThat(memory.remark("a1")).contains(new FolderMemory.Remark(1));

        assertThat(find("Maps", MAPS)).isEqualTo(MAPS);
        assertThat(memory.remark("a1")).isEmpty();
    }

    @Test
    void anotherNameStopsNothingAndNoOtherFolderSlipsIn() throws Exception {
        find("Maps", MAPS);
        Folder renamed = new Folder("a1", "Karten");

        assertThat(find("Maps", renamed)).isEqualTo(renamed);
        assertThat(memory.remark("a1")).contains(new FolderMemory.Remark(0));
        assertThat(find("Maps", renamed, new Folder("b2", "Maps"))).isEqualTo(renamed);
        assertThat(find("Maps", renamed, new Folder("Maps", "Other"))).isEqualTo(renamed);
    }

    @Test
    void aFolderThatIsGoneIsLookedForByTheSettingAgain() throws Exception {
        find("Maps", MAPS);

        assertThat(failure("Maps")).isEqualTo(Kind.FOLDER_NOT_FOUND);
        Folder anew = new Folder("c3", "Maps");
        assertThat(find("Maps", anew)).isEqualTo(anew);
        assertThat(find("Maps", anew, MAPS)).isEqualTo(anew);
    }

    @Test
    void afterARestartTheSettingCountsAndMemoryHelpsOnlyWhereItFails() throws Exception {
        restart();
        find("Maps", MAPS);

        restart();
        assertThat(find("Maps", MAPS, new Folder("b2", "Maps"))).isEqualTo(MAPS);

        restart();
        assertThat(find("Maps", new Folder("a1", "Karten"))).isEqualTo(new Folder("a1", "Karten"));

        restart();
        Folder moved = new Folder("b2", "Maps");
        assertThat(find("Maps", new Folder("a1", "Maps of 2025"), moved)).isEqualTo(moved);
    }

    @Test
    void twoFoldersOfANameThatTheRememberedOneNoLongerHasAreNoChoice() throws Exception {
        restart();
        find("Maps", MAPS);

        restart();
        assertThat(failure("Maps", new Folder("a1", "Karten"), new Folder("b2", "Maps"), new Folder("c3", "Maps")))
                .isEqualTo(Kind.FOLDER_AMBIGUOUS);
    }

    @Test
    void aDamagedOrForeignMemoryIsNone() throws Exception {
        Files.createDirectories(directory.resolve("state"));
        Files.write(directory.resolve("state/folders.known"), new byte[] {(byte) 0xff, '\\', 'u', 'x'});
        restart();

        assertThat(failure("Maps", MAPS, new Folder("b2", "Maps"))).isEqualTo(Kind.FOLDER_AMBIGUOUS);
    }

    @Test
    void isNoOtherUsersBusiness() throws Exception {
        restart();
        find("Maps", MAPS);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("state"))))
                .endsWith("---");
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(directory.resolve("state/folders.known"))))
                .endsWith("---");
    }
}
