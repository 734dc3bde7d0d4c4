package dev.syncdashboard.dashboard.joining;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.demo.powercut.Disk;
import dev.syncdashboard.demo.powercut.PowerCuts;
import dev.syncdashboard.signature.SigningKey;
import dev.syncdashboard.signature.VerifyKey;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The power goes while the book of kits is being kept: a kit that was used never looks unused again. */
class BookPowerCutTest {

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource(Disk.Loss.class)
    void theBookIsTheOldOneOrTheNewOne(Disk.Loss loss) throws Exception {
        JoinBook before = JoinBook.EMPTY.retire(key());
        JoinBook after = before.retire(key());
        new PowerCuts(directory, loss)
                .forEach(
                        disk -> new JoinBookFile(disk).write(before),
                        disk -> new JoinBookFile(disk).write(after),
                        (disk, finished) -> {
                            Set<VerifyKey> found = new JoinBookFile(disk).read().retired();
                            assertThat(found).isIn(finished ? after.retired() : before.retired(), after.retired());
                            new JoinBookFile(disk).write(JoinBook.EMPTY);
                            assertThat(new JoinBookFile(disk).read()).isEqualTo(JoinBook.EMPTY);
                        });
    }

    private static VerifyKey key() {
        return SigningKey.generate().verifyKey();
    }
}
