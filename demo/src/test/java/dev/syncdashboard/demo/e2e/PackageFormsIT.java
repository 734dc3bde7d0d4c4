package dev.syncdashboard.demo.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.demo.e2e.CleanRoot.Said;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the tools of Debian and of Red Hat say of the packages. */
@Timeout(300)
class PackageFormsIT {

    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource({"peer-agent,sync-peer-agent", "dashboard,sync-dashboard"})
    void lintianFindsNothing(String module, String name) throws Exception {
        try (CleanRoot ignored = CleanRoot.in(directory)) {
            Said said = CleanRoot.said(List.of(
                    "lintian",
                    "--allow-root",
                    "--fail-on",
                    "error,warning",
                    CleanRoot.built(module, name, ".deb").toString()));

            assertThat(said.code()).as(said.text()).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({"peer-agent,sync-peer-agent,sync-agent", "dashboard,sync-dashboard,sync-dashboard"})
    void anRpmIsWholeAndCanBeInstalled(String module, String name, String user) throws Exception {
        try (CleanRoot root = CleanRoot.in(directory)) {
            Path rpm = CleanRoot.built(module, name, ".rpm");

            CleanRoot.run(List.of("rpm", "--checksig", "--nosignature", rpm.toString()));
            CleanRoot.run(List.of(
                    "rpmlint",
                    "--ignore-unused-rpmlintrc",
                    "--rpmlintrc",
                    "../sync-client/src/dist/rpmlintrc",
                    rpm.toString()));
            // The users are there, as the first script makes them: Debian's own tools are named otherwise.
            root.does("useradd", "--system", "--user-group", user);
            inRoot(root, "--install", "--nodeps", "--noscripts", rpm.toString());
            inRoot(root, "--verify", "--nodeps", name);
        }
    }

    private static void inRoot(CleanRoot root, String... options) throws IOException, InterruptedException {
        List<String> line =
                new ArrayList<>(List.of("rpm", "--root", root.directory().toString(), "--dbpath", "/var/lib/rpm"));
        line.addAll(List.of(options));
        CleanRoot.run(line);
    }
}
