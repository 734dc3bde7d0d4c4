package dev.syncdashboard.agent.service;

import java.nio.file.Path;
import java.util.Optional;

/** On Windows, where the package brings the service with it. */
final class WindowsService implements ServiceManager {

    private static final int NO_SUCH_SERVICE = 1060;
    private static final int NO_RIGHT = 5;
    private static final int RUNS_ALREADY = 1056;

    private final ServiceHost host;
    private final SystemCommands commands;
    private final ServiceWords words;

    WindowsService(ServiceHost host, SystemCommands commands, ServiceWords words) {
        this.host = host;
        this.commands = commands;
        this.words = words;
    }

    @Override
    public ServiceEnd install() throws InterruptedException {
        SystemAnswer there = commands.run("sc", "query", SystemdService.NAME);
        if (there.endedWith(NO_SUCH_SERVICE)) {
            return words.fails("On Windows the package brings the service with it."
                    + " As administrator: msiexec /i sync-peer-agent-VERSION.msi");
        }
        if (words.hindered(there.trouble())) {
            return ServiceEnd.FAILED;
        }
        words.say("The service " + SystemdService.NAME + " is installed. It is enabled and started.");
        SystemAnswer enabled = commands.run("sc", "config", SystemdService.NAME, "start=", "auto");
        if (enabled.endedWith(NO_RIGHT)) {
            return words.fails("This needs an administrator: open the command line with 'Run as administrator'.");
        }
        if (words.hindered(enabled.trouble())) {
            return ServiceEnd.FAILED;
        }
        SystemAnswer started = commands.run("sc", "start", SystemdService.NAME);
        if (!started.endedWith(RUNS_ALREADY) && words.hindered(started.trouble())) {
            return ServiceEnd.FAILED;
        }
        words.say("It runs. Next, if this truck has not joined yet: peer-agent join KIT");
        return ServiceEnd.DONE;
    }

    @Override
    public ServiceEnd uninstall(boolean all) throws InterruptedException {
        SystemAnswer there = commands.run("sc", "query", SystemdService.NAME);
        if (!there.endedWith(NO_SUCH_SERVICE)) {
            if (words.hindered(there.trouble())) {
                return ServiceEnd.FAILED;
            }
            words.say(
                    "Windows takes the program away: Settings, Apps, 'Sync peer agent', Uninstall. Or as administrator in"
                            + " PowerShell: Get-Package 'Sync peer agent' | Uninstall-Package");
        } else {
            words.say("There is no service of the agent here.");
        }
        String kept = data().map(Path::toString).orElse("%ProgramData%\\sync-agent");
        words.say(all ? "Then delete settings and state: " + kept : "Settings and state stay: " + kept);
        return there.endedWith(NO_SUCH_SERVICE) ? ServiceEnd.DONE : ServiceEnd.OF_A_PACKAGE;
    }

    @Override
    public ServiceEnd log(int lines, boolean follow) throws InterruptedException {
        Optional<Path> directory = data().map(path -> path.resolve("log"));
        if (directory.isEmpty()) {
            return words.fails("Where the log is can't be told: the variable ProgramData is not set.");
        }
        return new LogFiles(directory.get()).show(lines, follow, words);
    }

    private Optional<Path> data() {
        return host.variable("ProgramData").map(text -> Path.of(text, "sync-agent"));
    }
}
