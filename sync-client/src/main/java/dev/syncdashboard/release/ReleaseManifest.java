package dev.syncdashboard.release;

import dev.syncdashboard.content.Sha256;
import dev.syncdashboard.json.StrictJson;
import dev.syncdashboard.signature.SignedText;
import dev.syncdashboard.signature.SigningKey;
import dev.syncdashboard.signature.VerifyKey;
import dev.syncdashboard.status.ReleaseVersion;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A release as a file: JSON, and the line of the project's signature. Takes bytes from anyone. Pure. */
public final class ReleaseManifest {

    /** The name of the file in the release's directory. */
    public static final String FILE = "release.json";

    /** A file with more bytes is none. */
    public static final int MOST_BYTES = 64 << 10;

    private static final String CONTEXT = "sync-dashboard release 1";

    private ReleaseManifest() {}

    /** What bytes turned out to be. */
    public sealed interface Reading {

        /** A release that the project has signed. */
        record Signed(SignedRelease signed) implements Reading {}

        /** None that can be used; a file that is still arriving is one, too. */
        record Unusable(ManifestFlaw flaw) implements Reading {}
    }

    /** Why bytes are no release. */
    public enum ManifestFlaw {
        /** The project's key has not signed these very bytes. */
        NOT_SIGNED,
        /** Signed, and in a form that this program can't read. */
        NOT_READABLE,
        /** Signed, and about another program. */
        OTHER_PROGRAM
    }

    /** As the bytes of a file, signed by the project. */
    public static byte[] sign(Release release, SigningKey project) {
        ObjectNode json = StrictJson.newObject();
        json.put("program", Release.PROGRAM)
                .put("version", release.version().value())
                .put("made", release.made().toString())
                .put("java", release.java());
        ArrayNode files = json.putArray("files");
        release.files()
                .forEach(file -> files.addObject()
                        .put("name", file.name())
                        .put("size", file.size())
                        .put("sha256", file.sha256().toString()));
        return SignedText.sign(CONTEXT, StrictJson.bytes(json), project);
    }

    /** What these bytes are, if they are what the owner of this key signed. Give it one byte too many at most. */
    public static Reading open(byte[] file, VerifyKey project) {
        Optional<byte[]> text = file.length > MOST_BYTES ? Optional.empty() : SignedText.open(CONTEXT, file, project);
        if (text.isEmpty()) {
            return new Reading.Unusable(ManifestFlaw.NOT_SIGNED);
        }
        Optional<JsonNode> json = text.flatMap(StrictJson::object);
        Optional<String> program = json.flatMap(object -> StrictJson.text(object, "program"));
        if (program.filter(name -> !name.equals(Release.PROGRAM)).isPresent()) {
            return new Reading.Unusable(ManifestFlaw.OTHER_PROGRAM);
        }
        return json.filter(any -> program.isPresent())
                .flatMap(ReleaseManifest::release)
                .<Reading>map(release -> new Reading.Signed(new SignedRelease(release, Sha256.of(file))))
                .orElseGet(() -> new Reading.Unusable(ManifestFlaw.NOT_READABLE));
    }

    private static Optional<Release> release(JsonNode json) {
        try {
            return Optional.of(new Release(
                    new ReleaseVersion(StrictJson.text(json, "version").orElseThrow()),
                    StrictJson.moment(json, "made").orElseThrow(),
                    Math.toIntExact(StrictJson.number(json, "java").orElseThrow()),
                    files(json)));
        } catch (NoSuchElementException | IllegalArgumentException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    private static List<ReleaseFile> files(JsonNode json) {
        JsonNode array = json.path("files");
        List<ReleaseFile> files = new ArrayList<>();
        // Nothing where it is no array: then the jar is missing, and it is no release.
        for (JsonNode file : array.isArray() ? array : StrictJson.newObject()) {
            files.add(new ReleaseFile(
                    StrictJson.text(file, "name").orElseThrow(),
                    StrictJson.number(file, "size").orElseThrow(),
                    sha256(file, "sha256")));
        }
        return files;
    }

    static Sha256 sha256(JsonNode json, String field) {
        byte[] bytes = HexFormat.of().parseHex(StrictJson.text(json, field).orElseThrow());
        return Sha256.read(bytes).orElseThrow();
    }
}
