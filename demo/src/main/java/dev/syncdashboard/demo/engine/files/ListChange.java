package dev.syncdashboard.demo.engine.files;

/** A file that was added, changed or removed in the list, for those who watch. */
public record ListChange(EngineFilePath path, Kind kind, boolean local) {

    public enum Kind {
        ADDED,
        CHANGED,
        REMOVED
    }
}
