package dev.syncdashboard.dashboard.listening;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.util.function.SingletonSupplier;

/** The address at which the server listens, as it is set. A name is looked up once at most: each page asks. */
public final class ListenAddress {

    private static final Pattern IN_DIGITS = Pattern.compile("[0-9.]+|[0-9a-f:.%]*:[0-9a-f:.%]*");
    private static final String HERE = "127.0.0.1";

    private final String text;
    private final Supplier<Boolean> loopback = SingletonSupplier.of(this::leadsHereOnly);

    public ListenAddress(String text) {
        this.text = text.strip().toLowerCase(Locale.ROOT);
    }

    /** An address in digits or a name, in lower case; empty: every address. */
    public String text() {
        return text;
    }

    /** Whether it is every address of this computer. No name is looked up: none means that. */
    public boolean isEverywhere() {
        try {
            return text.isEmpty()
                    || (IN_DIGITS.matcher(text).matches()
                            && InetAddress.getByName(text).isAnyLocalAddress());
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** Whether no other computer can reach it. */
    public boolean isLoopback() {
        return loopback.get();
    }

    private boolean leadsHereOnly() {
        try {
            return !text.isEmpty() && InetAddress.getByName(text).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** By which host this computer itself reaches it, as it stands in an address of the web. */
    public String hostFromHere() {
        String host = isEverywhere() ? HERE : text;
        return host.contains(":") ? "[" + host + "]" : host;
    }

    /** Whether a server that listens at one of both on a port is in the way of one that is to listen at the other. */
    boolean overlaps(ListenAddress other) {
        return isEverywhere() || other.isEverywhere() || equals(other) || isSameByNumber(other);
    }

    private boolean isSameByNumber(ListenAddress other) {
        try {
            return InetAddress.getByName(text).equals(InetAddress.getByName(other.text));
        } catch (UnknownHostException e) {
            return false;
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ListenAddress address && address.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return "ListenAddress[" + text + "]";
    }
}
