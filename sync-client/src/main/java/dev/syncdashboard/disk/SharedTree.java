package dev.syncdashboard.disk;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.attribute.FileOwnerAttributeView;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What an administrator's program does with a directory in which another user may change anything at the same moment. No link
 * is followed, be it put there in the middle: every step goes from the directory that is open, not by a path from the root.
 * (Windows can't do so, and has no such users; there it goes by paths.) The directory that holds the tree is trusted to be
 * where its path says.
 */
public final class SharedTree {

    private SharedTree() {}

    /** Gives a directory and all files and directories in it to a user. */
    public static void give(Path tree, UserPrincipal owner) throws IOException {
        begin(tree, place -> give(place, owner));
    }

    private static void give(Place place, UserPrincipal owner) throws IOException {
        BasicFileAttributes now = place.attributes();
        // A pipe would have who opens it wait, and nobody needs it.
        if (now.isRegularFile() || now.isDirectory()) {
            FileOwnerAttributeView view = place.view(FileOwnerAttributeView.class);
            if (!view.getOwner().equals(owner)) {
                view.setOwner(owner);
            }
        }
        if (now.isDirectory()) {
            each(place, inside -> give(inside, owner));
        }
    }

    /** Takes a directory away with all that is in it. A link goes, and what it leads to stays. */
    public static void delete(Path tree) throws IOException {
        begin(tree, SharedTree::delete);
    }

    private static void delete(Place place) throws IOException {
        boolean directory = place.attributes().isDirectory();
        if (directory) {
            each(place, SharedTree::delete);
        }
        place.delete(directory);
    }

    private interface Step {
        void take(Place place) throws IOException;
    }

    private static void begin(Path tree, Step step) throws IOException {
        Path whole = tree.toAbsolutePath();
        Path name = Objects.requireNonNull(whole.getFileName(), "a directory below another");
        try (DirectoryStream<Path> parent = Files.newDirectoryStream(Objects.requireNonNull(whole.getParent()))) {
            step.take(place(parent, whole, name));
        } catch (NoSuchFileException e) {
            if (Files.exists(whole, LinkOption.NOFOLLOW_LINKS)) {
                throw e;
            }
            // It never was there, nor perhaps what should hold it; or somebody else has taken it away.
        }
    }

    private static void each(Place directory, Step step) throws IOException {
        try (DirectoryStream<Path> inside = directory.open()) {
            List<Path> names = new ArrayList<>();
            for (Path each : inside) {
                names.add(Objects.requireNonNull(each.getFileName()));
            }
            for (Path name : names) {
                step.take(place(inside, directory.path().resolve(name), name));
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
    }

    @SuppressWarnings("unchecked")
    private static Place place(DirectoryStream<Path> parent, Path path, Path name) {
        return parent instanceof SecureDirectoryStream<?> secure
                ? new Open((SecureDirectoryStream<Path>) secure, path, name)
                : new ByPath(path);
    }

    /** One entry of a directory. */
    private sealed interface Place {
        Path path();

        <V extends FileAttributeView> V view(Class<V> type);

        DirectoryStream<Path> open() throws IOException;

        void delete(boolean directory) throws IOException;

        default BasicFileAttributes attributes() throws IOException {
            return view(BasicFileAttributeView.class).readAttributes();
        }
    }

    private record Open(SecureDirectoryStream<Path> parent, Path path, Path name) implements Place {
        @Override
        public <V extends FileAttributeView> V view(Class<V> type) {
            return parent.getFileAttributeView(name, type, LinkOption.NOFOLLOW_LINKS);
        }

        @Override
        public DirectoryStream<Path> open() throws IOException {
            return parent.newDirectoryStream(name, LinkOption.NOFOLLOW_LINKS);
        }

        @Override
        public void delete(boolean directory) throws IOException {
            if (directory) {
                parent.deleteDirectory(name);
            } else {
                parent.deleteFile(name);
            }
        }
    }

    private record ByPath(Path path) implements Place {
        @Override
        public <V extends FileAttributeView> V view(Class<V> type) {
            return Files.getFileAttributeView(path, type, LinkOption.NOFOLLOW_LINKS);
        }

        @Override
        @SuppressWarnings("StreamResourceLeak") // Who walks closes it.
        public DirectoryStream<Path> open() throws IOException {
            return Files.newDirectoryStream(path);
        }

        @Override
        public void delete(boolean directory) throws IOException {
            Files.delete(path);
        }
    }
}
