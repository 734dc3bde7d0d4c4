package dev.syncdashboard.demo.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.syncdashboard.demo.e2e.CleanRoot.Said;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The tables of a package for Windows. It is built here around a runtime that is none, so that no JDK for Windows is needed, and
 * is gone with the test.
 */
final class MsiTables {

    private final Path msi;

    private MsiTables(Path msi) {
        this.msi = msi;
    }

    /** Builds one in a directory; what lies in its {@code program} already is taken. */
    static MsiTables built(String module, String name, String version, Path directory, String... jars)
            throws IOException, InterruptedException {
        Path procrun = Path.of("..", module, "target", "dist", "procrun").toAbsolutePath();
        boolean possible = Files.isDirectory(procrun) && isThere("wixl") && isThere("msibuild") && isThere("msiinfo");
        String missing = "wixl, msitools, and mvn -Pdist -DskipTests package. The command is bash .ci/run";
        if ("true".equals(System.getenv("CI"))) {
            assertThat(possible).as(missing).isTrue();
        }
        assumeTrue(possible, missing);
        Path program = directory.resolve("program");
        for (String file : List.of("runtime/bin/java.exe", "runtime/bin/server/jvm.dll", "runtime/lib/modules")) {
            Files.createDirectories(program.resolve(file).getParent());
            if (Files.notExists(program.resolve(file))) {
                Files.writeString(program.resolve(file), "stand-in");
            }
        }
        for (String jar : jars) {
            Files.createDirectories(program.resolve(jar).getParent());
            Files.writeString(program.resolve(jar), jar);
        }
        Path msi = directory.resolve(name + ".msi");
        CleanRoot.run(List.of(
                "bash",
                "../sync-client/src/dist/msi",
                name,
                version,
                "https://station.example",
                Path.of("..", module, "src", "dist", "windows").toAbsolutePath().toString(),
                program.toString(),
                procrun.toString(),
                "1767225600",
                msi.toString()));
        return new MsiTables(msi);
    }

    static boolean isThere(String program) {
        return Arrays.stream(System.getenv("PATH").split(":"))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
    }

    /** The package after some statements. */
    Path changed(String... statements) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of("msibuild", msi.toString()));
        for (String statement : statements) {
            line.addAll(List.of("-q", statement));
        }
        CleanRoot.run(line);
        return msi;
    }

    /** The rows of a table, each by the names of its columns. */
    List<Map<String, String>> rows(String table) throws IOException, InterruptedException {
        Said said = CleanRoot.said(List.of("msiinfo", "export", msi.toString(), table));
        assertThat(said.code()).as(said.text()).isZero();
        List<String> lines =
                said.text().lines().map(line -> line.replace("\r", "")).toList();
        String[] columns = lines.get(0).split("\t", -1);
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(3, lines.size())) {
            String[] values = line.split("\t", -1);
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < columns.length; i++) {
                row.put(columns[i], i < values.length ? values[i] : "");
            }
            rows.add(row);
        }
        return rows;
    }

    /** One column by another one. */
    Map<String, String> by(String table, String key, String value) throws IOException, InterruptedException {
        Map<String, String> pairs = new HashMap<>();
        rows(table).forEach(row -> pairs.put(row.getOrDefault(key, ""), row.getOrDefault(value, "")));
        return pairs;
    }

    /** The only row of a table with this value. */
    Map<String, String> row(String table, String column, String value) throws IOException, InterruptedException {
        List<Map<String, String>> found = rows(table).stream()
                .filter(row -> value.equals(row.get(column)))
                .toList();
        assertThat(found).as(table + " with " + column + " " + value).hasSize(1);
        return found.get(0);
    }
}
