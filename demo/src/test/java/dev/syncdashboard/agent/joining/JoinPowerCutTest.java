package dev.syncdashboard.agent.joining;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.agent.joining.RelayMemory.Guest;
import dev.syncdashboard.demo.powercut.Disk;
import dev.syncdashboard.demo.powercut.PowerCuts;
import dev.syncdashboard.engine.admin.DeviceContact;
import dev.syncdashboard.joining.JoinRequest;
import dev.syncdashboard.joining.Kit;
import dev.syncdashboard.signature.SigningKey;
import dev.syncdashboard.status.PeerId;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The power goes while a truck keeps how it stands with its station, and what it has passed on for others. */
class JoinPowerCutTest {

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource(Disk.Loss.class)
    void whatWasPassedOnIsTheOldOrTheNew(Disk.Loss loss) throws Exception {
        new PowerCuts(directory, loss).forEach(disk -> keep(disk, 1), disk -> keep(disk, 2), (disk, finished) -> {
            assertThat(answer(disk)).isBetween(finished ? 2L : 1L, 2L);
            keep(disk, 3);
            assertThat(answer(disk)).isEqualTo(3);
        });
    }

    @ParameterizedTest
    @EnumSource(Disk.Loss.class)
    void theMembershipIsTheOldOneOrTheNewOne(Disk.Loss loss) throws Exception {
        Membership asking = membership();
        Membership in = asking.answered(Membership.Stage.IN, 7);
        new PowerCuts(directory, loss)
                .forEach(disk -> file(disk).write(asking), disk -> file(disk).write(in), (disk, finished) -> {
                    Membership found = file(disk).read().orElseThrow();
                    assertThat(found.stage()).isIn(finished ? in.stage() : asking.stage(), in.stage());
                    assertThat(found.answer()).isEqualTo(found.stage() == in.stage() ? 7 : 0);
                    assertThat(found.card()).isEqualTo(asking.card());
                });
    }

    /** Who has left does not belong to it again after a power cut. */
    @ParameterizedTest
    @EnumSource(Disk.Loss.class)
    void whatWasLeftStaysLeft(Disk.Loss loss) throws Exception {
        Membership in = membership().answered(Membership.Stage.IN, 7);
        new PowerCuts(directory, loss)
                .forEach(
                        disk -> file(disk).write(in),
                        disk -> {
                            file(disk).remove();
                            RelayMemory.read(disk)
                                    .with(GUEST, Guest.NEW.accepted(1))
                                    .write(disk);
                        },
                        (disk, finished) -> assertThat(file(disk).read().isEmpty() || !finished)
                                .isTrue());
    }

    private static MembershipFile file(Path disk) {
        return MembershipFile.in(disk.resolve("state"), new FileOwner(Optional.empty()));
    }

    private static Membership membership() {
        PeerId station = new PeerId("STATION");
        Kit card = new Kit(
                "Station 4",
                station,
                SigningKey.generate().verifyKey(),
                "syncthing",
                Optional.empty(),
                List.of(new DeviceContact(station, "Station 4", List.of())),
                List.of());
        JoinRequest request = JoinRequest.withoutKit(new PeerId("TRUCK"), "Engine 7", SigningKey.generate());
        return new Membership(Membership.Stage.ASKING, card, request, "laptop", List.of(), List.of(), 0);
    }

    private static final PeerId GUEST = new PeerId("GUEST");

    private static void keep(Path disk, long answer) throws Exception {
        RelayMemory.read(disk).with(GUEST, Guest.NEW.accepted(answer)).write(disk);
    }

    private static long answer(Path disk) throws Exception {
        return RelayMemory.read(disk).guest(GUEST).answer();
    }
}
