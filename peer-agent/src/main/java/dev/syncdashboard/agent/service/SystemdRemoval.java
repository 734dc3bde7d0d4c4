package dev.syncdashboard.agent.service;

import dev.syncdashboard.agent.Reasons;
import dev.syncdashboard.disk.SharedTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Takes the service away from a Linux, whatever brought it there.
 *
 * @param running whether systemd runs here, and so has to be told
 */
record SystemdRemoval(ServiceHost host, SystemCommands commands, ServiceWords words, boolean running) {

    /** Which files the archive's script has laid outside of the program's own directory; each as seen from the root. */
    private static final String LAID = "/usr/lib/sync-peer-agent/laid.files";

    ServiceEnd run(boolean all) throws InterruptedException {
        LinuxOrigin origin = LinuxOrigin.find(host, commands);
        if (origin instanceof LinuxOrigin.OfPackage of) {
            words.say("A package brought the program, and its manager takes it away: "
                    + (all ? of.purge() : of.remove()));
            return ServiceEnd.OF_A_PACKAGE;
        }
        if (origin instanceof LinuxOrigin.Unclear unclear) {
            return words.fails(unclear.why() + " So it can't be told whether a package brought the program, and nothing"
                    + " was changed.");
        }
        if (origin instanceof LinuxOrigin.OfPerson of) {
            return words.fails(of.unit() + " was written by a person, and is left alone.");
        }
        if (!(origin instanceof LinuxOrigin.Nothing) && !stopped()) {
            return words.fails("The service could not be stopped, and nothing was taken away.");
        }
        try {
            takeService(origin);
            if (all) {
                takeSettings();
            } else {
                words.say("Settings and state stay: /etc/sync-agent and " + SystemdService.STATE + ".");
            }
            if (origin instanceof LinuxOrigin.OfArchive) {
                // The last: as soon as its Java is gone, it can start no other program.
                SharedTree.delete(host.at("/usr/lib/sync-peer-agent"));
            }
            return ServiceEnd.DONE;
        } catch (IOException e) {
            return words.fails("Not all could be taken away: " + e.getMessage() + ": " + Reasons.of(e) + ".");
        }
    }

    private boolean stopped() throws InterruptedException {
        return !running
                || !words.hindered(
                        commands.run("systemctl", "disable", "--now", SystemdService.PATH, SystemdService.SERVICE)
                                .trouble());
    }

    private void takeService(LinuxOrigin origin) throws IOException, InterruptedException {
        if (origin instanceof LinuxOrigin.Nothing) {
            words.say("There is no service of the agent here.");
            return;
        }
        if (origin instanceof LinuxOrigin.OfArchive) {
            for (Path each : laid()) {
                Files.deleteIfExists(each);
            }
            SharedTree.delete(host.at("/usr/share/doc/sync-peer-agent"));
            words.say("The service is stopped, and taken away with its program.");
        } else {
            OwnUnits own = new OwnUnits(host);
            Files.deleteIfExists(own.path());
            Files.deleteIfExists(own.service());
            words.say("The service is stopped and taken away. The program stays where it is"
                    + host.program().map(directory -> ": " + directory).orElse("") + ".");
        }
        if (running) {
            words.hindered(commands.run("systemctl", "daemon-reload").trouble());
        }
    }

    // Only what the script has noted; of a line that leads elsewhere, nothing.
    private List<Path> laid() throws IOException {
        Path list = host.at(LAID);
        List<String> lines = Files.exists(list) ? Files.readAllLines(list) : List.of();
        return Stream.concat(Stream.of(LinuxOrigin.PACKAGED_UNIT), lines.stream())
                .filter(line -> line.startsWith("/usr/") && !line.contains("/../"))
                .map(host::at)
                .toList();
    }

    private void takeSettings() throws IOException, InterruptedException {
        SharedTree.delete(host.at("/etc/sync-agent"));
        SharedTree.delete(host.at(SystemdService.STATE));
        words.say("Settings, state and this truck's key are gone. The shared folders stay.");
        if (commands.run("id", "-u", SystemdService.USER).isGood()) {
            words.hindered(commands.run("userdel", SystemdService.USER).trouble());
        }
    }
}
