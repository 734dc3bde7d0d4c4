package dev.syncdashboard.agent.power;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PowerSourceTest {

    @TempDir
    Path supplies;

    private void supply(String name, String... files) throws IOException {
        Path supply = Files.createDirectories(supplies.resolve(name));
        for (String file : files) {
            String[] parts = file.split("=", 2);
            Files.writeString(supply.resolve(parts[0]), parts[1] + "\n");
        }
    }

    private Power linux() {
        return new PowerFiles(supplies).look();
    }

    @Test
    void aComputerWithoutABatteryRunsOnMains() {
        assertThat(linux()).isEqualTo(new Power.Mains());
        assertThat(new PowerFiles(supplies.resolve("none")).look()).isEqualTo(new Power.Mains());
    }

    @Test
    void onLinuxAnAdapterThatIsPluggedInIsMains() throws IOException {
        supply("AC", "type=Mains", "online=1");
        supply("BAT0", "type=Battery", "status=Charging", "capacity=12");

        assertThat(linux()).isEqualTo(new Power.Mains());
    }

    @Test
    void onLinuxTheFullestOfItsBatteriesCountsAndThatOfAMouseDoesNot() throws IOException {
        supply("AC", "type=Mains", "online=0");
        supply("BAT0", "type=Battery", "status=Discharging", "capacity=12");
        supply("BAT1", "type=Battery", "status=Discharging", "capacity=71", "present=1");
        supply("BAT2", "type=Battery", "status=Discharging", "capacity=99", "present=0");
        supply("hidpp_battery_0", "type=Battery", "scope=Device", "status=Charging", "capacity=100");

        assertThat(linux()).isEqualTo(new Power.Battery(71));
    }

    /** It may be the battery. */
    @Test
    void onLinuxASupplyThatDoesNotSayWhatItIsIsNoMains() throws IOException {
        supply("BAT0", "status=Discharging", "capacity=12");
        Files.createDirectories(supplies.resolve("BAT0/type"));
        assertThat(linux()).isEqualTo(new Power.Unknown());

        supply("AC", "type=Mains", "online=0");
        assertThat(linux()).isEqualTo(new Power.Unknown());

        supply("AC", "online=1");
        assertThat(linux()).isEqualTo(new Power.Mains());
    }

    @Test
    void onLinuxABatteryThatDoesNotSayHowFullItIsCannotBeTold() throws IOException {
        supply("BAT0", "type=Battery", "status=Discharging", "capacity=1000");

        assertThat(linux()).isEqualTo(new Power.Unknown());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    end             | Mains[]
                    1 45;end        | Battery[percent=45]
                    2 45;end        | Mains[]
                    4 10;5 3;end    | Battery[percent=10]
                    1 255;end       | Unknown[]
                    1 45            | Unknown[]
                    Get-CimInstance : refused;end | Unknown[]
                    """)
    void understandsWhatWindowsSays(String lines, String power) {
        assertThat(PowerAnswers.ofWindows(List.of(lines.split(";")))).hasToString(power);
        assertThat(PowerAnswers.ofWindows(List.of())).isEqualTo(new Power.Unknown());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    Now drawing from 'AC Power'      | Mains[]
                    Now drawing from 'Battery Power';-InternalBattery-0 (id=123)\t64%; discharging; 3:10 remaining | Battery[percent=64]
                    Now drawing from 'Battery Power' | Unknown[]
                    No such thing                    | Unknown[]
                    """)
    void understandsWhatMacOsSays(String lines, String power) {
        assertThat(PowerAnswers.ofMac(List.of(lines.split(";-")))).hasToString(power);
        assertThat(PowerAnswers.ofMac(List.of())).isEqualTo(new Power.Unknown());
    }

    @Test
    void aCommandThatIsNotThereOrFailsCannotTell() throws InterruptedException {
        assertThat(new PowerCommand(List.of("no-such-command-here"), PowerAnswers::ofMac).look())
                .isEqualTo(new Power.Unknown());
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        assertThat(new PowerCommand(List.of(java, "--no-such-option"), lines -> new Power.Mains()).look())
                .isEqualTo(new Power.Unknown());
        assertThat(new PowerCommand(List.of(java, "--version"), lines -> new Power.Battery(lines.size())).look())
                .isEqualTo(new Power.Battery(3));
    }
}
