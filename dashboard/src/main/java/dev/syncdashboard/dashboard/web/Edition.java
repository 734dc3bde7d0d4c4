package dev.syncdashboard.dashboard.web;

import dev.syncdashboard.content.Sha256;
import dev.syncdashboard.dashboard.text.StationTime;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * What an open page compares itself with. A page that was made by another run of the server, or on another day, has to
 * fetch everything anew: the numbers of the snapshots start again, and "09:31" has become "Tue 09:31". A page that was
 * made from other assets or templates has to reload itself.
 */
public final class Edition {

    private static final List<String> PARTS = List.of("classpath*:/static/**", "classpath*:/templates/**");

    private final String boot = UUID.randomUUID().toString().substring(0, 8);
    private final String assets;

    private Edition(String assets) {
        this.assets = assets;
    }

    /** Reads all assets and templates once. */
    public static Edition ofThisRun() throws IOException {
        return new Edition(fingerprint());
    }

    /** Changes with every start of the server and with every day at the station. */
    public String of(StationTime time) {
        return boot + "-" + time.today();
    }

    /**
     * Since which version of the snapshot an open page has to hear of changes: the one that it shows, or -1 for all of it, if
     * the page is of another edition, or shows what is not yet.
     */
    public long since(String shownEdition, long shownVersion, long version, StationTime time) {
        return shownEdition.equals(of(time)) && shownVersion <= version ? shownVersion : -1;
    }

    /** Changes with every change of a template, style sheet or script. */
    public String assets() {
        return assets;
    }

    private static String fingerprint() throws IOException {
        MessageDigest digest = Sha256.newDigest();
        for (Resource file : files()) {
            try (InputStream in = file.getInputStream()) {
                digest.update(in.readAllBytes());
            }
        }
        return HexFormat.of().formatHex(digest.digest(), 0, 6);
    }

    private static List<Resource> files() throws IOException {
        var resolver = new PathMatchingResourcePatternResolver();
        Stream<Resource> found = Stream.empty();
        for (String part : PARTS) {
            found = Stream.concat(found, Arrays.stream(resolver.getResources(part)));
        }
        return found.filter(Resource::isReadable)
                .filter(file -> file.getFilename() != null)
                .sorted(Comparator.comparing(Resource::toString))
                .toList();
    }
}
