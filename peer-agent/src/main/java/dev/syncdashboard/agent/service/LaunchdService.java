package dev.syncdashboard.agent.service;

import dev.syncdashboard.agent.Reasons;
import dev.syncdashboard.disk.SharedTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** On macOS, in the session of the person in which the sync program runs too. */
final class LaunchdService implements ServiceManager {

    private static final String LABEL = "dev.syncdashboard.peer-agent";

    private final ServiceHost host;
    private final SystemCommands commands;
    private final ServiceWords words;

    LaunchdService(ServiceHost host, SystemCommands commands, ServiceWords words) {
        this.host = host;
        this.commands = commands;
        this.words = words;
    }

    @Override
    public ServiceEnd install() throws InterruptedException {
        Optional<Path> jar = host.jar();
        if (jar.isEmpty()) {
            return words.fails("Where the program lies can't be told: start this as java -jar peer-agent-start.jar.");
        }
        if (jar.get().startsWith("/Volumes")) {
            return words.fails(
                    "The program lies on a volume that can be taken away. Copy its directory to this Mac first.");
        }
        Optional<String> domain = domain("install");
        if (domain.isEmpty()) {
            return ServiceEnd.FAILED;
        }
        try {
            write(jar.get());
        } catch (IOException e) {
            return words.fails("The service can't be set up: " + Reasons.of(e) + ".");
        }
        // What ran before, with another program perhaps. That nothing did is no trouble.
        commands.run("launchctl", "bootout", domain.get() + "/" + LABEL);
        if (words.hindered(commands.run("launchctl", "bootstrap", domain.get(), plist().toString())
                .trouble())) {
            return ServiceEnd.FAILED;
        }
        words.say("The service is set up. It runs while " + host.user() + " is logged in.");
        words.say(
                Files.exists(data().resolve("agent.properties"))
                        ? "Whether all else is well, says: " + host.command() + " check"
                        : "It waits until this truck joins. Next: " + host.command() + " join KIT");
        return ServiceEnd.DONE;
    }

    private void write(Path jar) throws IOException {
        String text = OwnUnits.resource(LABEL + ".plist");
        Map<String, Path> places =
                Map.of("java", host.java(), "jar", jar, "settings", data().resolve("agent.properties"), "log", logs());
        for (Map.Entry<String, Path> each : places.entrySet()) {
            text = text.replace("@{" + each.getKey() + "}", escaped(each.getValue()));
        }
        Files.createDirectories(data());
        Files.createDirectories(logs());
        Files.createDirectories(plist().getParent());
        Files.writeString(plist(), text);
    }

    private static String escaped(Path path) {
        return path.toString().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** Of the person; empty, and said why, if there is none. */
    private Optional<String> domain(String command) throws InterruptedException {
        if (host.isRoot()) {
            words.say("The agent runs in a person's session, as the sync program does. As that person, without sudo: "
                    + host.command() + " " + command);
            return Optional.empty();
        }
        SystemAnswer id = commands.run("id", "-u");
        Optional<String> number = id.said().stream().findFirst().filter(text -> text.matches("\\d+"));
        if (number.isEmpty()) {
            words.say(id.trouble().orElse("The system does not say which number this user has."));
        }
        return number.map(text -> "gui/" + text);
    }

    @Override
    public ServiceEnd uninstall(boolean all) throws InterruptedException {
        Optional<String> domain = domain("uninstall");
        if (domain.isEmpty()) {
            return ServiceEnd.FAILED;
        }
        try {
            if (Files.exists(plist())) {
                // Ends it too. One that is not loaded it refuses, which hinders nothing.
                SystemAnswer ended = commands.run("launchctl", "bootout", domain.get() + "/" + LABEL);
                if (words.hindered(ended.trouble()) && !(ended instanceof SystemAnswer.Ended)) {
                    return words.fails("The service could not be stopped, and nothing was taken away.");
                }
                Files.delete(plist());
                words.say("The service is taken away. The program stays where it is"
                        + host.program().map(directory -> ": " + directory).orElse("") + ".");
            } else {
                words.say("There is no service of the agent here.");
            }
            if (all) {
                SharedTree.delete(data());
                SharedTree.delete(logs());
                words.say("Settings, state and this truck's key are gone. The shared folders stay.");
            } else {
                words.say("Settings and state stay: " + data());
            }
            return ServiceEnd.DONE;
        } catch (IOException e) {
            return words.fails("Not all could be taken away: " + e.getMessage() + ": " + Reasons.of(e) + ".");
        }
    }

    @Override
    public ServiceEnd log(int lines, boolean follow) throws InterruptedException {
        return new LogFiles(logs()).show(lines, follow, words);
    }

    private Path plist() {
        return host.home().resolve("Library/LaunchAgents/" + LABEL + ".plist");
    }

    private Path data() {
        return host.home().resolve("Library/Application Support/sync-agent");
    }

    private Path logs() {
        return host.home().resolve("Library/Logs/sync-peer-agent");
    }
}
