package dev.syncdashboard.demo.fleet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** What a station might share: maps, pre-plans and protocols, all made up. */
final class SampleFiles {

    private static final Map<String, String> TEXTS = new TreeMap<>(Map.of(
            "README.txt",
            """
            This folder is shared with all trucks. They can read it, and only the station changes it.
            Put a file here and watch the dashboard.
            """,
            "maps/hydrants-north.csv",
            """
            hydrant;street;litres per minute;last tested
            N-001;Mill Lane 4;1900;2026-03-02
            N-002;Mill Lane 31;1500;2026-03-02
            N-003;School Street 1;2400;2026-03-09
            N-004;Harbour Road 12;out of order;2026-08-17
            """,
            "maps/hydrants-south.csv",
            """
            hydrant;street;litres per minute;last tested
            S-001;Station Road 8;2100;2026-04-11
            S-002;Orchard Way 2;1700;2026-04-11
            """,
            "maps/closed-roads.txt",
            """
            Bridge on Harbour Road: 12 t at most until December.
            Orchard Way: closed for works, use Station Road.
            """,
            "pre-plans/school-street-1.md",
            """
            # School Street 1, primary school

            - 240 children, 22 staff; meeting point: sports field
            - Gas shut-off: outside, north wall, red box
            - Key box: main door, left
            - Roof: solar panels over the gym, isolate at the inverter (basement, room 004)
            """,
            "pre-plans/harbour-cold-store.md",
            """
            # Harbour cold store

            - Ammonia plant in hall B: approach from the west only
            - Sprinkler valve: gate house
            - Water: hydrant N-003, or open water at pier 2
            """,
            "protocols/radio-channels.txt",
            """
            Channel 1   dispatch
            Channel 4   on scene, district north
            Channel 6   on scene, district south
            Channel 11  water supply
            """,
            "protocols/mayday.md",
            """
            # Mayday

            1. "Mayday, mayday, mayday", then who, where, what.
            2. Everyone else keeps off the channel.
            3. Command sends the rescue team and calls the next alarm.
            """));

    private SampleFiles() {}

    /**
     * Puts them into the station's folders.
     *
     * @param first the name of its first Sync folder's directory
     * @param second that of the second one, which gets the protocols if there is one
     */
    static void write(FleetPlan plan, String station, String first, String second) throws IOException {
        Path own = plan.directoryOf(station);
        for (Map.Entry<String, String> file : TEXTS.entrySet()) {
            boolean isOfSecond = plan.hasProtocols() && file.getKey().startsWith("protocols/");
            Path target = own.resolve(isOfSecond ? second : first).resolve(file.getKey());
            Path folder = target.getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.writeString(target, file.getValue());
        }
    }
}
