package dev.syncdashboard.agent.power;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Understands what the systems' own commands say. Pure. */
final class PowerAnswers {

    private static final Pattern WINDOWS = Pattern.compile("([0-9]{1,2}) ([0-9]{1,3})");
    private static final Pattern MAC = Pattern.compile(".*InternalBattery.*?([0-9]{1,3})%.*");

    /** {@code BatteryStatus} of {@code Win32_Battery}: discharging, low, critical. All others have power from outside. */
    private static final List<String> DISCHARGING = List.of("1", "4", "5");

    private static final int FULL = 100;

    private PowerAnswers() {}

    /** A line for each battery, and one that says that these were all. */
    static Power ofWindows(List<String> lines) {
        if (lines.isEmpty() || !lines.get(lines.size() - 1).equals("end")) {
            return new Power.Unknown();
        }
        int fullest = -1;
        for (String line : lines.subList(0, lines.size() - 1)) {
            Matcher battery = WINDOWS.matcher(line);
            if (!battery.matches()) {
                return new Power.Unknown();
            }
            if (!DISCHARGING.contains(battery.group(1))) {
                return new Power.Mains();
            }
            // Some fill 255 in where they can't tell.
            int percent = Integer.parseInt(battery.group(2));
            fullest = percent <= FULL ? Math.max(fullest, percent) : fullest;
        }
        if (lines.size() == 1) {
            return new Power.Mains();
        }
        return fullest < 0 ? new Power.Unknown() : new Power.Battery(fullest);
    }

    /** First what it draws from, then a line for each battery. */
    static Power ofMac(List<String> lines) {
        if (lines.isEmpty() || !lines.get(0).startsWith("Now drawing from")) {
            return new Power.Unknown();
        }
        if (lines.get(0).contains("'AC Power'")) {
            return new Power.Mains();
        }
        return lines.stream()
                .map(MAC::matcher)
                .filter(Matcher::matches)
                .map(battery -> Integer.parseInt(battery.group(1)))
                .filter(percent -> percent <= FULL)
                .max(Integer::compare)
                .<Power>map(Power.Battery::new)
                .orElseGet(Power.Unknown::new);
    }
}
