package dev.syncdashboard.release;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.status.ReleaseVersion;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BuiltVersionTest {

    @Test
    void isWhatTheBuildPutBesideTheProgram() {
        BuiltVersion built = BuiltVersion.beside(BuiltVersionTest.class);

        assertThat(built).isEqualTo(new BuiltVersion(Optional.of(new ReleaseVersion("1.2.0")), Optional.of("1f2e3d4")));
        assertThat(built.after("sync-dashboard")).isEqualTo("sync-dashboard 1.2.0 (commit 1f2e3d4)");
    }

    @Test
    void isNotKnownWhereTheBuildPutNothing() {
        BuiltVersion built = BuiltVersion.beside(String.class);

        assertThat(built).isEqualTo(new BuiltVersion(Optional.empty(), Optional.empty()));
        assertThat(built.after("sync-dashboard")).isEqualTo("sync-dashboard");
    }
}
