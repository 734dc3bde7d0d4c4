package dev.syncdashboard.demo.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The dashboard's command on Windows: the real script, by Wine's command line; it says what it would start. */
class WindowsCommandIT {

    private static final Path SCRIPT = Path.of("../dashboard/src/dist/windows/sync-dashboard.cmd");
    private static final String JAVA = "\"%program%runtime\\bin\\java.exe\"";
    private static final String OF_SERVICE = " --config \"C:\\ProgramData\\sync-dashboard\\dashboard.properties\"\r\n";

    @TempDir
    private static Path directory;

    private static WineComputer computer;

    @BeforeAll
    static void install() throws IOException, InterruptedException {
        computer = WineComputer.in(directory.resolve("computer"));
        String script = Files.readString(SCRIPT);
        assertThat(script).contains(JAVA);
        Path place = Files.createDirectories(computer.at("Program Files\\Sync (Dashboard)"));
        Files.writeString(place.resolve("command.cmd"), script.replace(JAVA, "@echo \"%program%java\""));
    }

    @AfterAll
    static void remove() throws IOException, InterruptedException {
        if (computer != null) {
            computer.close();
        }
    }

    @Test
    void aCommandGoesByTheServicesSettings() throws Exception {
        assertThat(started("alive 10")).endsWith("dashboard.jar\" alive 10" + OF_SERVICE);
        assertThat(started("restore \"E:\\my (old) & new.zip\" --another-station"))
                .endsWith("restore \"E:\\my (old) & new.zip\" --another-station" + OF_SERVICE);
        assertThat(started("backup \"\" E:\\x.zip")).endsWith("backup \"\" E:\\x.zip" + OF_SERVICE);
    }

    /** Of two files the last one would count. */
    @Test
    void whereAPersonNamesAFileThatOneCounts() throws Exception {
        assertThat(started("alive --config C:/own.properties")).endsWith("alive --config C:/own.properties\r\n");
        assertThat(started("alive 10 --config=\"C:/my own.properties\" --server.port=1"))
                .endsWith("alive 10 --config=\"C:/my own.properties\" --server.port=1\r\n");
        assertThat(started("restore \"E:\\a & b.zip\" --config \"C:\\a & b.properties\""))
                .endsWith("restore \"E:\\a & b.zip\" --config \"C:\\a & b.properties\"\r\n");
    }

    @Test
    void whatIsNoCommandTakesNoSettings() throws Exception {
        assertThat(started("--version")).endsWith("dashboard.jar\" --version\r\n");
        assertThat(started("--help")).endsWith("dashboard.jar\" --help\r\n");
    }

    /** By a file, since on the way to Wine quotes would be lost. */
    private static String started(String line) throws IOException, InterruptedException {
        Files.writeString(
                computer.at("typed.cmd"),
                "@call \"C:\\Program Files\\Sync (Dashboard)\\command.cmd\" " + line + "\r\n");
        String said = computer.does("wine", "cmd", "/c", "C:\\typed.cmd");
        assertThat(said).startsWith("\"C:\\Program Files\\Sync (Dashboard)\\java\" -Xmx256m -jar");
        return said;
    }
}
