package dev.syncdashboard.agent.update;

import dev.syncdashboard.content.Sha256;
import dev.syncdashboard.disk.AtomicFile;
import dev.syncdashboard.release.Release;
import dev.syncdashboard.release.ReleaseFile;
import dev.syncdashboard.release.ReleaseManifest;
import dev.syncdashboard.signature.KeyFile;
import dev.syncdashboard.signature.SigningKey;
import dev.syncdashboard.status.ReleaseVersion;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Properties;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

/** What the project's maintainers do to make a release: a key once, and a signed directory for each version. */
public final class ReleaseMaking {

    private static final String VERSION = "dev/syncdashboard/agent/version.properties";
    private static final String MAIN = "dev/syncdashboard/agent/cli/Main.class";

    /** Java 1 has the class file version 45. */
    private static final int BEFORE_JAVA_1 = 44;

    private final Clock clock;
    private final PrintWriter out;

    public ReleaseMaking(Clock clock, PrintWriter out) {
        this.clock = clock;
        this.out = out;
    }

    /** Prints the public half of the key in this file, which is made if there is none. */
    public void key(Path file) throws IOException {
        out.println(new KeyFile(file).open().verifyKey().value());
    }

    /**
     * Makes the directory of a release.
     *
     * @param jar the agent's, with its version in it
     * @param key the file of the project's key
     * @param directory below it the directory with the version's name is made
     * @throws IOException if it is no such jar, or there is no key, or something can't be read or written
     */
    public void make(Path jar, Path key, Path directory) throws IOException {
        SigningKey project =
                new KeyFile(key).kept().orElseThrow(() -> new NoSuchFileException(key + ": make it by 'release key'"));
        byte[] content = Files.readAllBytes(jar);
        Release release;
        try (JarFile entries = new JarFile(jar.toFile())) {
            release = new Release(
                    version(entries),
                    clock.instant(),
                    java(entries),
                    List.of(new ReleaseFile(ReleaseFile.JAR, content.length, Sha256.of(content))));
        } catch (IllegalArgumentException e) {
            throw new IOException(jar + " is no agent's jar with a version: " + e.getMessage(), e);
        }
        Path made = Files.createDirectories(directory.resolve(release.version().value()));
        // The jar first: a directory with a manifest is whole.
        write(made.resolve(ReleaseFile.JAR), content);
        write(made.resolve(ReleaseManifest.FILE), ReleaseManifest.sign(release, project));
        out.println(made + ": version " + release.version() + ", for Java " + release.java() + " and later, "
                + content.length + " bytes, signed by " + project.verifyKey().value() + ".");
    }

    private static void write(Path file, byte[] content) throws IOException {
        AtomicFile.replace(file, AtomicFile.temporaryBeside(file, "." + file.getFileName() + ".part"), content);
    }

    private static ReleaseVersion version(JarFile jar) throws IOException {
        Properties properties = new Properties();
        try (InputStream in = jar.getInputStream(entry(jar, VERSION))) {
            properties.load(in);
        }
        return new ReleaseVersion(properties.getProperty("version", ""));
    }

    /** The lowest that can run its main class. */
    private static int java(JarFile jar) throws IOException {
        try (DataInputStream in = new DataInputStream(jar.getInputStream(entry(jar, MAIN)))) {
            in.readInt();
            in.readUnsignedShort();
            return in.readUnsignedShort() - BEFORE_JAVA_1;
        }
    }

    private static ZipEntry entry(JarFile jar, String name) throws IOException {
        ZipEntry entry = jar.getEntry(name);
        if (entry == null) {
            throw new IOException(jar.getName() + " has no " + name + ", so it is no agent's jar");
        }
        return entry;
    }
}
