package dev.syncdashboard.sync;

/** The long form in which engines on Windows give paths, and which many programs don't take. */
public final class WindowsPath {

    private static final String PREFIX = "\\\\?\\";
    private static final String NETWORK_PREFIX = PREFIX + "UNC\\";

    private WindowsPath() {}

    /** {@code \\?\C:\Sync} becomes {@code C:\Sync}, {@code \\?\UNC\server\share} becomes {@code \\server\share}. */
    public static String withoutPrefix(String path) {
        if (path.regionMatches(true, 0, NETWORK_PREFIX, 0, NETWORK_PREFIX.length())) {
            return "\\\\" + path.substring(NETWORK_PREFIX.length());
        }
        return path.startsWith(PREFIX) ? path.substring(PREFIX.length()) : path;
    }
}
