package dev.syncdashboard.status;

import dev.syncdashboard.status.ReportSignature.Author;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Whose signature each device's last file had. To check one takes about a millisecond, and the same files are read again
 * every few seconds. For any thread.
 */
final class KnownAuthors {

    /** As many devices as a dashboard knows at most. */
    private static final int MOST = 20_000;

    private record Known(String digest, Author author) {}

    // The one that was asked for longest ago goes first. Guarded by this.
    private final Map<PeerId, Known> byPeer = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<PeerId, Known> eldest) {
            return size() > MOST;
        }
    };

    synchronized Author of(byte[] file, PeerId peer) {
        String digest = digest(file);
        Known known = byPeer.get(peer);
        if (known == null || !known.digest().equals(digest)) {
            known = new Known(digest, ReportSignature.author(file, peer));
            byPeer.put(peer, known);
        }
        return known.author();
    }

    private static String digest(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
