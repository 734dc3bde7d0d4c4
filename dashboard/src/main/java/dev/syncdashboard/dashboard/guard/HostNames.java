package dev.syncdashboard.dashboard.guard;

import dev.syncdashboard.dashboard.listening.ListenAddress;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The names by which browsers may ask for the dashboard. Any page on the internet can give a name of its own the
 * dashboard's address and then read from it ("DNS rebinding"); what it can't do is to have the browser ask by another
 * name. An address in digits was not looked up, so it is always right.
 *
 * @param names in lower case
 */
public record HostNames(Set<String> names) {

    /** The setting that lists further names. */
    static final String SETTING = "dashboard.hosts";

    private static final Pattern NAME = Pattern.compile("[a-z0-9_-]+(\\.[a-z0-9_-]+)*");
    private static final Pattern IP_V4 = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}");
    private static final Pattern IP_V6 = Pattern.compile("\\[[0-9a-f:.%]+]");
    private static final Pattern PORT = Pattern.compile(":[0-9]*$");

    public HostNames {
        names = Set.copyOf(names);
    }

    /**
     * Those of the settings, and {@code localhost}.
     *
     * @param setting names separated by commas; may be empty
     * @throws IllegalArgumentException if one of them is no host name
     */
    public static HostNames of(String setting) {
        Set<String> names = new HashSet<>(List.of("localhost"));
        Arrays.stream(setting.split(","))
                .map(HostNames::lowerCase)
                .filter(name -> !name.isEmpty())
                .forEach(name -> {
                    requireName(name);
                    names.add(name);
                });
        return new HostNames(names);
    }

    /**
     * Whether it is one of these, or where the server listens.
     *
     * @param host as the header {@code Host} has it, with a port or without
     */
    boolean accept(String host, ListenAddress listens) {
        String name = lowerCase(PORT.matcher(host).replaceFirst(""));
        return IP_V4.matcher(name).matches()
                || IP_V6.matcher(name).matches()
                || names.contains(name)
                || name.equals(lowerCase(listens.text()));
    }

    private static void requireName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(SETTING + " has \"" + name
                    + "\", which is no host name. Give names without http:// and port, separated by commas, such as"
                    + " station4.example.org.");
        }
    }

    /** A dot at the end says only that the name is whole. */
    static String lowerCase(String name) {
        String lower = name.strip().toLowerCase(Locale.ROOT);
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }
}
