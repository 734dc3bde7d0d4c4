package dev.syncdashboard.dashboard.access.kept;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.dashboard.access.AccessBook;
import dev.syncdashboard.dashboard.access.Account;
import dev.syncdashboard.dashboard.access.DoorState;
import dev.syncdashboard.dashboard.access.Looking;
import dev.syncdashboard.dashboard.access.Pass;
import dev.syncdashboard.dashboard.access.Right;
import dev.syncdashboard.dashboard.access.Role;
import dev.syncdashboard.dashboard.access.Scope;
import dev.syncdashboard.dashboard.model.Attempt;
import dev.syncdashboard.dashboard.text.StationWords;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessKeeperTest {

    @TempDir
    Path folder;

    @Test
    void aStationWithoutAccountsIsOpenAndWritesNothing() throws IOException {
        assertThat(new AccessKeeper(folder).state().ofEverybody()).containsExactlyInAnyOrder(Right.LOOK, Right.EDIT);
        try (var files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void whatWasMadeIsThereAfterARestartAndNobodyElsesBusiness() throws IOException {
        AccessKeeper keeper = claimed();
        keeper.change(book -> book.add(account("Jo", Role.EDITOR)));
        keeper.change(book -> Attempt.<AccessBook>made(book.with(Looking.LOGIN)));

        AccessKeeper again = new AccessKeeper(folder);

        assertThat(again.state()).isEqualTo(keeper.state());
        assertThat(again.state().account("jo")).map(Account::role).hasValue(Role.EDITOR);
        assertThat(again.state().ofEverybody()).isEmpty();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    @Test
    void whoMayReadTheFileBesideItsOwnerLosesThat() throws IOException {
        claimed();
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-r--r--"));

        assertThat(new AccessKeeper(folder).state()).isInstanceOf(DoorState.Claimed.class);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    @Test
    void aFileThatOthersCouldChangeShutsTheDoor() throws IOException {
        claimed();
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-rw-rw-"));

        assertShut("Others than the dashboard's user could change the file of accounts", Looking.EVERYONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{\"schema\":2,\"looking\":\"everyone\",\"accounts\":[]}",
                "{\"schema\":1,\"looking\":\"everyone\",\"accounts\":[]}",
                "{\"schema\":1,\"looking\":\"nobody\",\"accounts\":[{\"name\":\"a\",\"role\":\"administrator\","
                        + "\"password\":\"x\",\"stamp\":\"x\",\"since\":\"2026-11-24T09:00:00Z\"}]}",
                "{\"schema\":1,\"looking\":\"everyone\",\"accounts\":[{\"name\":\"a\",\"role\":\"king\","
                        + "\"password\":\"x\",\"stamp\":\"x\",\"since\":\"2026-11-24T09:00:00Z\"}]}",
                "{\"schema\":1,\"looking\":\"everyone\",\"accounts\":[{\"name\":\"a\",\"role\":\"viewer\","
                        + "\"password\":\"x\",\"stamp\":\"x\",\"since\":\"2026-11-24T09:00:00Z\"}]}",
                "{\"schema\":1,\"looking\":\"everyone\",\"accounts\":[{\"name\":\"a\",\"role\":\"administrator\"}]}",
                "\u0000\u0000\u0000\u0000"
            })
    void aFileThatIsNotWhollyUnderstoodShutsTheDoorAndLookingStaysAsItWas(String content) throws IOException {
        claimed();
        Files.writeString(file(), content, StandardCharsets.UTF_8);
        assertShut("is damaged or of a newer version, so nobody may change anything", Looking.EVERYONE);
    }

    @Test
    void aFileThatIsCutOffAnywhereShutsTheDoor() throws IOException {
        claimed().change(book -> Attempt.<AccessBook>made(book.with(Looking.LOGIN)));
        byte[] whole = Files.readAllBytes(file());
        for (int length = 0; length < whole.length - 2; length += 7) {
            Files.write(file(), java.util.Arrays.copyOf(whole, length));
            assertShut("is damaged", Looking.LOGIN);
        }
    }

    @Test
    void aFileThatIsGoneIsNoStationWithoutAccounts() throws IOException {
        claimed();
        Files.delete(file());
        assertShut("is gone, so nobody may change anything", Looking.EVERYONE);

        Files.createDirectory(file());
        assertShut("is gone, so nobody may change anything", Looking.EVERYONE);
    }

    @Test
    void anewBeginPutsWhatCantBeReadAside() throws IOException {
        claimed();
        Files.writeString(file(), "what may still be of use", StandardCharsets.UTF_8);
        AccessKeeper keeper = new AccessKeeper(folder);

        assertThat(keeper.claim(account("new", Role.ADMINISTRATOR))).isInstanceOf(Attempt.Made.class);

        assertThat(new AccessKeeper(folder).state().account("new")).isPresent();
        assertThat(folder.resolve("accounts.json.damaged")).hasContent("what may still be of use");
    }

    @Test
    void onlyTheFirstOfTwoWhoClaimItGetsIt() {
        AccessKeeper keeper = claimed();

        assertThat(keeper.claim(account("thief", Role.ADMINISTRATOR))).isInstanceOf(Attempt.Refused.class);
        assertThat(keeper.state().account("thief")).isEmpty();
    }

    @Test
    void whatCantBeWrittenHasNotHappened() throws IOException {
        Path file = folder.resolve("no-directory");
        Files.writeString(file, "x", StandardCharsets.UTF_8);
        AccessKeeper keeper = new AccessKeeper(file.resolve("below"));

        assertThat(keeper.claim(account("admin", Role.ADMINISTRATOR))).isInstanceOf(Attempt.Refused.class);
        assertThat(keeper.state()).isNotInstanceOf(DoorState.Claimed.class);
    }

    /** It is written for people only, and must not cost each page that is asked for a try at a full disk. */
    @Test
    void whenAPassWasUsedIsNotTriedAgainAtOnceWhereItCannotBeWritten() throws IOException {
        AccessKeeper keeper = claimed();
        Instant noon = Instant.parse("2026-11-24T12:00:00Z");
        Pass wall = new Pass(
                Pass.Kind.LINK,
                "Wall",
                "0".repeat(64),
                Right.LOOK,
                Scope.ALL,
                noon,
                Optional.empty(),
                Optional.empty());
        keeper.change(book -> book.add(wall));
        Path inTheWay =
                Files.createDirectories(folder.resolve("accounts.claimed.new").resolve("x"));

        keeper.used(wall, noon);
        assertThat(used(keeper)).isEmpty();

        Files.delete(inTheWay);
        keeper.used(wall, noon.plusSeconds(10));
        assertThat(used(keeper)).isEmpty();
        keeper.used(wall, noon.plusSeconds(70));
        assertThat(used(keeper)).contains(noon.plusSeconds(70));
    }

    private static Optional<Instant> used(AccessKeeper keeper) {
        return ((DoorState.Claimed) keeper.state()).book().passes().get(0).used();
    }

    private AccessKeeper claimed() {
        AccessKeeper keeper = new AccessKeeper(folder);
        keeper.claim(account("admin", Role.ADMINISTRATOR));
        return keeper;
    }

    private void assertShut(String why, Looking looking) {
        DoorState state = new AccessKeeper(folder).state();
        assertThat(state).isInstanceOf(DoorState.Shut.class);
        assertThat(StationWords.said(((DoorState.Shut) state).why())).contains(why, file().toString());
        assertThat(state.looking()).isEqualTo(looking);
        assertThat(state.ofEverybody()).doesNotContain(Right.EDIT);
    }

    private Path file() {
        return folder.resolve("accounts.json");
    }

    private static Account account(String name, Role role) {
        return new Account(name, role, "{bcrypt}hash", "stamp", Instant.parse("2026-11-24T09:00:00Z"));
    }
}
