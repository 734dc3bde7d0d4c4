package dev.syncdashboard.agent.service;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What brought the service to a Linux, and so has to take it away. */
sealed interface LinuxOrigin {

    /** Where each package and the archive have it, and where a person has his own. */
    String PACKAGED_UNIT = "/usr/lib/systemd/system/sync-peer-agent.service";

    /**
     * A package.
     *
     * @param remove the command that takes it away
     * @param purge the one that takes away settings and state besides
     */
    record OfPackage(String remove, String purge) implements LinuxOrigin {}

    /** The archive for systems without a package manager that we know. */
    record OfArchive() implements LinuxOrigin {}

    /** The command {@code install}. */
    record OfInstall() implements LinuxOrigin {}

    /** A person has written a unit. */
    record OfPerson(Path unit) implements LinuxOrigin {}

    /** There is no service. */
    record Nothing() implements LinuxOrigin {}

    /** It can't be told. */
    record Unclear(String why) implements LinuxOrigin {}

    static LinuxOrigin find(ServiceHost host, SystemCommands commands) throws InterruptedException {
        if (Files.exists(host.at(PACKAGED_UNIT))) {
            return packaged(host, commands);
        }
        OwnUnits own = new OwnUnits(host);
        if (own.isPresent()) {
            return own.isMade() ? new OfInstall() : new OfPerson(own.service());
        }
        return new Nothing();
    }

    private static LinuxOrigin packaged(ServiceHost host, SystemCommands commands) throws InterruptedException {
        SystemAnswer debian = commands.run("dpkg-query", "--search", PACKAGED_UNIT);
        if (debian.isGood()) {
            String name = name(debian.said());
            return new OfPackage("sudo apt remove " + name, "sudo apt purge " + name);
        }
        SystemAnswer red = commands.run("rpm", "--query", "--queryformat", "%{NAME}\\n", "--file", PACKAGED_UNIT);
        if (red.isGood()) {
            String remove = (Files.exists(host.at("/usr/bin/zypper")) ? "sudo zypper remove " : "sudo dnf remove ")
                    + name(red.said());
            return new OfPackage(
                    remove, remove + " && sudo rm -r /etc/sync-agent /var/lib/sync-agent && sudo userdel sync-agent");
        }
        // Who hangs or fails might have said that it is his.
        for (SystemAnswer each : List.of(debian, red)) {
            if (!deniesIt(each)) {
                return new Unclear(each.trouble().orElseThrow());
            }
        }
        return new OfArchive();
    }

    /** Both end with 1 if no package has the file. dpkg-query ends with 2 if it fails, and rpm too with 1, but then names no file. */
    private static boolean deniesIt(SystemAnswer answer) {
        return answer instanceof SystemAnswer.Absent
                || (answer.endedWith(1) && answer.said().stream().anyMatch(line -> line.contains(PACKAGED_UNIT)));
    }

    private static String name(List<String> lines) {
        String first = lines.stream().findFirst().orElse("");
        String name = first.split(":", 2)[0].strip();
        return name.matches("[a-z0-9][a-z0-9.+-]*") ? name : SystemdService.NAME;
    }
}
