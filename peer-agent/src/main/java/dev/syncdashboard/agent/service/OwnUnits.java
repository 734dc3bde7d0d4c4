package dev.syncdashboard.agent.service;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;

/** The units that the command {@code install} makes: those of the packages, but for where the program is. */
record OwnUnits(ServiceHost host) {

    private static final String DIRECTORY = "/etc/systemd/system";
    private static final String MADE = "# Made by 'peer-agent install'; 'peer-agent uninstall' takes it away.\n";
    private static final String OPTIONS = "-Xmx128m -Xss512k -XX:+UseSerialGC -XX:MaxMetaspaceSize=48m"
            + " -XX:ReservedCodeCacheSize=24m -XX:+ExitOnOutOfMemoryError";

    Path service() {
        return host.at(DIRECTORY).resolve(SystemdService.SERVICE);
    }

    Path path() {
        return host.at(DIRECTORY).resolve(SystemdService.PATH);
    }

    boolean isPresent() {
        return Files.exists(service());
    }

    /** Whether it is not a person's own. */
    boolean isMade() {
        try {
            return Files.readString(service()).startsWith(MADE);
        } catch (IOException e) {
            // Then it had better be left alone.
            return false;
        }
    }

    void write(Path jar) throws IOException {
        String service = resource(SystemdService.SERVICE)
                .replaceFirst("(?m)^WorkingDirectory=.*\n", "")
                .replaceFirst("(?m)^ExecStart=.*", Matcher.quoteReplacement(start(jar)));
        Files.createDirectories(host.at(DIRECTORY));
        Files.writeString(path(), MADE + resource(SystemdService.PATH));
        Files.writeString(service(), MADE + service);
    }

    private String start(Path jar) {
        return "ExecStart=" + quoted(host.java()) + " " + OPTIONS + " -jar " + quoted(jar) + " run --config "
                + SystemdService.SETTINGS;
    }

    // systemd replaces % and $, and reads \ and " as many programs do.
    private static String quoted(Path path) {
        return '"'
                + path.toString()
                        .replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("%", "%%")
                        .replace("$", "$$")
                + '"';
    }

    static String resource(String name) {
        try (InputStream stream = OwnUnits.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("this build lacks " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
