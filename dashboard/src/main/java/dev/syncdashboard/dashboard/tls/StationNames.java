package dev.syncdashboard.dashboard.tls;

import dev.syncdashboard.dashboard.listening.ListenAddress;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The names and addresses for which a certificate of the station is made.
 *
 * @param set those that follow from the settings; without one of them a certificate is made anew
 * @param everywhere whether other computers reach it by the addresses that this computer happens to have
 */
record StationNames(Set<String> set, boolean everywhere) {

    private static final Pattern NAME = Pattern.compile("[a-z0-9_-]+(\\.[a-z0-9_-]+)*");
    private static final Pattern ADDRESS = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9a-f:.]*:[0-9a-f:.]*");
    private static final int MOST_ADDRESSES = 32;

    StationNames {
        set = Set.copyOf(set);
    }

    /**
     * @param address at which the server listens; empty: at every one
     * @param hosts names separated by commas; may be empty
     */
    static StationNames of(String address, String hosts) {
        ListenAddress listens = new ListenAddress(address);
        boolean everywhere = listens.isEverywhere();
        Set<String> names = Stream.concat(
                        Stream.of("localhost", "127.0.0.1", "::1", everywhere ? "" : listens.text()),
                        Arrays.stream(hosts.split(",")))
                .map(name -> name.strip().toLowerCase(Locale.ROOT).replaceFirst("\\.$", ""))
                .filter(name -> isAddress(name) || NAME.matcher(name).matches())
                .map(StationNames::plain)
                .collect(Collectors.toSet());
        return new StationNames(names, everywhere);
    }

    /** Those of the settings, and the addresses that this computer has now. */
    List<String> now() throws SocketException {
        Set<String> all = new LinkedHashSet<>(set.stream().sorted().toList());
        if (everywhere) {
            NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(Predicate.not(InetAddress::isLinkLocalAddress))
                    .map(found -> found.getHostAddress().replaceFirst("%.*", ""))
                    .limit(MOST_ADDRESSES)
                    .forEach(all::add);
        }
        return List.copyOf(all);
    }

    /** An address of this computer may change at each start, in a container say: that alone must not change the fingerprint. */
    boolean areIn(X509Certificate certificate) {
        return in(certificate).containsAll(set);
    }

    private static Set<String> in(X509Certificate certificate) {
        try {
            return Optional.ofNullable(certificate.getSubjectAlternativeNames()).stream()
                    .flatMap(Collection::stream)
                    .map(name -> Objects.toString(name.get(1)))
                    .map(StationNames::plain)
                    .collect(Collectors.toSet());
        } catch (CertificateParsingException e) {
            return Set.of();
        }
    }

    private static boolean isAddress(String text) {
        return ADDRESS.matcher(text).matches();
    }

    /** An IPv6 address has many forms. No name is looked up. */
    private static String plain(String name) {
        try {
            return isAddress(name) ? InetAddress.getByName(name).getHostAddress() : name;
        } catch (UnknownHostException e) {
            return name;
        }
    }
}
