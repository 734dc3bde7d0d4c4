package dev.syncdashboard.agent.power;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Tells what this computer runs on. */
@FunctionalInterface
public interface PowerSource {

    /** Never fails; takes a few seconds at most. */
    Power look() throws InterruptedException;

    /**
     * That of this system.
     *
     * @param systemName as in the system property {@code os.name}
     */
    static PowerSource on(String systemName) {
        String system = systemName.toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            return new PowerCommand(
                    List.of(
                            "powershell.exe",
                            "-NoProfile",
                            "-NonInteractive",
                            "-Command",
                            // Else one that is refused goes on, and says that there is no battery.
                            "$ErrorActionPreference = 'Stop'; Get-CimInstance Win32_Battery | ForEach-Object {"
                                    + " '{0} {1}' -f $_.BatteryStatus, $_.EstimatedChargeRemaining }; 'end'"),
                    PowerAnswers::ofWindows);
        }
        if (system.startsWith("mac")) {
            return new PowerCommand(List.of("/usr/bin/pmset", "-g", "batt"), PowerAnswers::ofMac);
        }
        return new PowerFiles(Path.of("/sys/class/power_supply"));
    }
}
