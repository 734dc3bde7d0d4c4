package dev.syncdashboard.agent.update;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/** By what one sees, without reading it, that a file is still the same. */
record FileMark(String value) {

    static FileMark of(Path file) {
        try {
            BasicFileAttributes found =
                    Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return new FileMark(found.size() + " " + found.lastModifiedTime() + " " + found.fileKey());
        } catch (IOException e) {
            return new FileMark("");
        }
    }
}
