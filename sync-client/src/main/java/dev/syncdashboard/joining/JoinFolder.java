package dev.syncdashboard.joining;

import dev.syncdashboard.disk.AtomicFile;
import dev.syncdashboard.disk.ForeignFile;
import dev.syncdashboard.signature.SigningKey;
import dev.syncdashboard.signature.VerifyKey;
import dev.syncdashboard.status.PeerId;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Requests and answers in the Status folder: {@code <device id>.join} and {@code <device id>.joined}. Anybody may have
 * written any of them, under any name and in any number; other names are ignored, and links are not followed. Safe for many
 * threads.
 */
public final class JoinFolder {

    /** How many requests are read at a time. */
    public static final int MOST_REQUESTS = 200;

    private static final int MOST_ENTRIES = 100_000;
    private static final int MOST_BYTES = 4 << 10;
    private static final String REQUEST = ".join";
    private static final String ANSWER = ".joined";

    private final Path folder;

    public JoinFolder(Path statusFolder) {
        this.folder = statusFolder;
    }

    /**
     * The requests, in the order of the devices' ids. Costs only so much however many files there are: of a folder with more
     * than a hundred thousand, not all are seen.
     *
     * @param after with those after this device; from the first one if empty
     * @throws IOException if the folder is not there, or can't be listed
     */
    public JoinRequests requests(Optional<PeerId> after) throws IOException {
        TreeSet<PeerId> first = new TreeSet<>();
        boolean more = false;
        int seen = 0;
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                if (++seen > MOST_ENTRIES) {
                    more = true;
                    break;
                }
                device(String.valueOf(entry.getFileName()))
                        .filter(device -> after.isEmpty() || device.compareTo(after.get()) > 0)
                        .ifPresent(first::add);
                if (first.size() > MOST_REQUESTS) {
                    first.pollLast();
                    more = true;
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        List<HeardRequest> found = new ArrayList<>();
        first.forEach(device -> request(device).ifPresent(found::add));
        return new JoinRequests(found, more ? first.stream().reduce((one, next) -> next) : Optional.empty());
    }

    private static Optional<PeerId> device(String fileName) {
        return fileName.endsWith(REQUEST)
                ? PeerId.parse(fileName.substring(0, fileName.length() - REQUEST.length()))
                : Optional.empty();
    }

    /** This device's request; empty if there is none that can be read. */
    public Optional<HeardRequest> request(PeerId device) {
        return read(device, REQUEST).flatMap(bytes -> JoinFile.decode(bytes, device));
    }

    /**
     * Puts a request in place of an older one of the same device. Does nothing if the same request is there already, whoever
     * left it and whenever.
     *
     * @param temporaryName name within the folder for the file while it is written, one that the engine never syncs
     * @return whether it was written
     * @throws IOException if it can't be written; what was there before still is
     */
    public boolean ask(HeardRequest request, String temporaryName) throws IOException {
        boolean there = request(request.request().device())
                .filter(heard -> heard.request().equals(request.request()))
                .isPresent();
        if (!there) {
            write(request.request().device(), REQUEST, JoinFile.encode(request), temporaryName);
        }
        return !there;
    }

    /** Takes this device's request away, if there is one. */
    public void removeRequest(PeerId device) throws IOException {
        Files.deleteIfExists(path(device, REQUEST));
    }

    /** The station's answer to this device; empty if there is none that this station has signed. */
    public Optional<JoinAnswer> answer(PeerId device, VerifyKey station) {
        return read(device, ANSWER).flatMap(bytes -> JoinAnswer.open(bytes, device, station));
    }

    /** Puts the station's answer in place of an older one. */
    public void answer(JoinAnswer answer, SigningKey station, String temporaryName) throws IOException {
        write(answer.device(), ANSWER, answer.sign(station), temporaryName);
    }

    /** The names under which a device's request and answer stand, to be told to an engine. */
    public static List<String> names(PeerId device) {
        return List.of(device.value() + REQUEST, device.value() + ANSWER);
    }

    private void write(PeerId device, String ending, byte[] bytes, String temporaryName) throws IOException {
        Path target = path(device, ending);
        AtomicFile.replace(target, AtomicFile.temporaryBeside(target, temporaryName), bytes);
    }

    private Path path(PeerId device, String ending) {
        return folder.resolve(device.value() + ending);
    }

    private Optional<byte[]> read(PeerId device, String ending) {
        return ForeignFile.bytes(path(device, ending), MOST_BYTES);
    }
}
