package dev.syncdashboard.demo.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Makes later versions of a Debian package: what an upgrade does is in the scripts. */
final class NewerPackage {

    private NewerPackage() {}

    /** With the same files. */
    static Path of(Path deb, String version, Path directory) throws IOException, InterruptedException {
        return packed(unpacked(deb, version, directory), version, directory);
    }

    /** With one file that is empty. */
    static Path broken(Path deb, String version, String file, Path directory) throws IOException, InterruptedException {
        Path unpacked = unpacked(deb, version, directory);
        Files.write(unpacked.resolve(file), new byte[0]);
        return packed(unpacked, version, directory);
    }

    private static Path unpacked(Path deb, String version, Path directory) throws IOException, InterruptedException {
        Path unpacked = directory.resolve("unpacked-" + version);
        CleanRoot.run(List.of("dpkg-deb", "--raw-extract", deb.toString(), unpacked.toString()));
        Path control = unpacked.resolve("DEBIAN").resolve("control");
        Files.writeString(control, Files.readString(control).replaceFirst("(?m)^Version: .*$", "Version: " + version));
        return unpacked;
    }

    private static Path packed(Path unpacked, String version, Path directory) throws IOException, InterruptedException {
        Path made = directory.resolve("newer-" + version + ".deb");
        CleanRoot.run(List.of("dpkg-deb", "--build", "-Znone", unpacked.toString(), made.toString()));
        CleanRoot.run(List.of("rm", "-rf", unpacked.toString()));
        return made;
    }
}
