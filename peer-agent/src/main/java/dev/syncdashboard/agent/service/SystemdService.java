package dev.syncdashboard.agent.service;

import dev.syncdashboard.agent.Reasons;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** On a Linux whose services are run by systemd. */
final class SystemdService implements ServiceManager {

    static final String NAME = "sync-peer-agent";
    static final String SERVICE = NAME + ".service";
    static final String PATH = NAME + ".path";
    static final String SETTINGS = "/etc/sync-agent/agent.properties";
    static final String USER = "sync-agent";
    static final String STATE = "/var/lib/sync-agent";

    /** What lies there is gone with the stick, or after a restart. */
    private static final List<String> PASSING = List.of("/media", "/run", "/mnt", "/tmp", "/var/tmp");

    private final ServiceHost host;
    private final SystemCommands commands;
    private final ServiceWords words;

    SystemdService(ServiceHost host, SystemCommands commands, ServiceWords words) {
        this.host = host;
        this.commands = commands;
        this.words = words;
    }

    @Override
    public ServiceEnd install() throws InterruptedException {
        if (!runs()) {
            return words.fails("The services of this computer are not run by systemd, so this can't set one up."
                    + " Have whatever starts services here start: " + host.command() + " run --config " + SETTINGS);
        }
        if (!host.isRoot()) {
            return words.fails("This needs root: sudo " + host.command() + " install");
        }
        LinuxOrigin origin = LinuxOrigin.find(host, commands);
        if (origin instanceof LinuxOrigin.Nothing || origin instanceof LinuxOrigin.OfInstall) {
            return words.hindered(setUp()) ? ServiceEnd.FAILED : start("restart");
        }
        words.say("The service " + NAME + " is installed. It is enabled and started.");
        return start("start");
    }

    private Optional<String> setUp() throws InterruptedException {
        Optional<Path> jar = host.jar();
        if (jar.isEmpty()) {
            return Optional.of("Where the program lies can't be told: start this as java -jar peer-agent-start.jar.");
        }
        if (PASSING.stream().map(host::at).anyMatch(jar.get()::startsWith)) {
            return Optional.of("The program lies in " + jar.get().getParent() + ", which may be gone after a restart."
                    + " Copy that directory to /opt/" + NAME + " and start the program from there.");
        }
        for (String[] line : user()) {
            Optional<String> trouble = commands.run(line).trouble();
            if (trouble.isPresent()) {
                return trouble;
            }
        }
        if (!commands.run("runuser", "-u", USER, "--", "test", "-r", jar.get().toString())
                .isGood()) {
            return Optional.of("The service's user " + USER + " can't read " + jar.get()
                    + ". Copy its directory to /opt/" + NAME + " and start the program from there.");
        }
        try {
            new OwnUnits(host).write(jar.get());
            words.say("The service " + NAME + " is set up. It runs " + jar.get() + " as the user " + USER + ".");
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of("The service can't be set up: " + Reasons.of(e) + ".");
        }
    }

    private List<String[]> user() throws InterruptedException {
        String[] settings = {"install", "-d", "-m", "750", "-o", "root", "-g", USER, "/etc/sync-agent"};
        String[] state = {"install", "-d", "-m", "750", "-o", USER, "-g", USER, STATE};
        if (commands.run("id", "-u", USER).isGood()) {
            return List.of(settings, state);
        }
        String[] user = {
            "useradd", "--system", "--user-group", "--home-dir", STATE, "--shell", "/usr/sbin/nologin", USER
        };
        return List.of(user, settings, state);
    }

    private ServiceEnd start(String how) throws InterruptedException {
        String[][] lines = {
            {"systemctl", "daemon-reload"},
            {"systemctl", "enable", SERVICE, PATH},
            {"systemctl", how, PATH, SERVICE},
        };
        for (String[] line : lines) {
            if (words.hindered(commands.run(line).trouble())) {
                return ServiceEnd.FAILED;
            }
        }
        if (!Files.exists(host.at(SETTINGS))) {
            words.say("It waits until this truck joins. Next: " + host.command() + " join KIT");
            return ServiceEnd.DONE;
        }
        SystemAnswer active = commands.run("systemctl", "is-active", SERVICE);
        if (active.isGood()) {
            words.say("It runs. Whether all else is well, says: " + host.command() + " check");
            return ServiceEnd.DONE;
        }
        return words.fails("It does not run. Why, says: " + host.command() + " log");
    }

    @Override
    public ServiceEnd uninstall(boolean all) throws InterruptedException {
        if (!host.isRoot()) {
            return words.fails("This needs root: sudo " + host.command() + " uninstall");
        }
        return new SystemdRemoval(host, commands, words, runs()).run(all);
    }

    @Override
    public ServiceEnd log(int lines, boolean follow) throws InterruptedException {
        if (!runs() || !isThere()) {
            return words.fails("There is no service of the agent here. An agent that a person starts has its log on his"
                    + " terminal.");
        }
        String[] line = {"journalctl", "--unit", SERVICE, "--no-pager", "--lines", Integer.toString(lines)};
        if (follow) {
            String[] whole = Arrays.copyOf(line, line.length + 1);
            whole[line.length] = "--follow";
            return words.hindered(commands.follow(words::say, whole).trouble()) ? ServiceEnd.FAILED : ServiceEnd.DONE;
        }
        SystemAnswer answer = commands.run(line);
        if (words.hindered(answer.trouble())) {
            return ServiceEnd.FAILED;
        }
        answer.said().forEach(words::say);
        return ServiceEnd.DONE;
    }

    private boolean isThere() {
        return Files.exists(host.at(LinuxOrigin.PACKAGED_UNIT)) || new OwnUnits(host).isPresent();
    }

    private boolean runs() {
        return Files.isDirectory(host.at("/run/systemd/system"));
    }
}
