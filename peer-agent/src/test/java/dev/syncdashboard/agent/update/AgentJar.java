package dev.syncdashboard.agent.update;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/** A jar that has what makes one the agent's: a version, and a main class of some Java. Nothing of it runs. */
final class AgentJar {

    /** The version of the class files of Java 17. */
    static final int JAVA_17 = 61;

    private AgentJar() {}

    static Path of(Path file, String version, int classFile) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                JarOutputStream jar = new JarOutputStream(out)) {
            jar.putNextEntry(new JarEntry("dev/syncdashboard/agent/version.properties"));
            jar.write(("version=" + version + "\n").getBytes(StandardCharsets.ISO_8859_1));
            jar.putNextEntry(new JarEntry("dev/syncdashboard/agent/cli/Main.class"));
            jar.write(new byte[] {(byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE, 0, 0, 0, (byte) classFile});
        }
        return file;
    }

    /** Of some other program. */
    static Path empty(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                JarOutputStream jar = new JarOutputStream(out)) {
            jar.putNextEntry(new JarEntry("other.txt"));
        }
        return file;
    }
}
