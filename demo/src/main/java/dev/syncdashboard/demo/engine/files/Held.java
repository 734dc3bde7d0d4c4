package dev.syncdashboard.demo.engine.files;

/** A file that is whole on this device's disk, as it was last seen there, and the version that its bytes belong to. */
public record Held(EngineFilePath path, FileStat stat, Content content, Version version) {

    Held as(Version other) {
        return new Held(path, stat, content, other);
    }
}
