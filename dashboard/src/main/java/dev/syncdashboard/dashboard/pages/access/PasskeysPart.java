package dev.syncdashboard.dashboard.pages.access;

import dev.syncdashboard.dashboard.access.Account;
import dev.syncdashboard.dashboard.access.Passkey;
import dev.syncdashboard.dashboard.guard.SecureSite;
import dev.syncdashboard.dashboard.guard.SecureSites;
import dev.syncdashboard.dashboard.text.StationTime;
import dev.syncdashboard.words.Message;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;

/**
 * The passkeys of an account, and whether there can be more.
 *
 * @param offered whether one can be made at the address of this page
 * @param elsewhere in words, where one could be; empty if here, or nowhere
 */
record PasskeysPart(List<Line> lines, boolean offered, String elsewhere) {

    /**
     * A passkey.
     *
     * @param times in words: since when, last used when
     * @param problem in words, why it lets nobody in; empty if it does
     */
    record Line(String id, String name, String times, String problem) {}

    PasskeysPart {
        lines = List.copyOf(lines);
    }

    static PasskeysPart of(Optional<Account> account, SecureSites sites, HttpServletRequest asked, StationTime time) {
        boolean offered = account.isPresent() && sites.of(asked).isPresent();
        List<String> others = sites.origins(asked);
        return new PasskeysPart(
                account.map(Account::passkeys).orElse(List.of()).stream()
                        .map(passkey -> line(passkey, problem(passkey, sites, asked, time), time))
                        .toList(),
                offered,
                offered || account.isEmpty() || others.isEmpty()
                        ? ""
                        : time.say("access.passkey.only_at", String.join(", ", others)));
    }

    public boolean isAny() {
        return offered || !elsewhere.isEmpty() || !lines.isEmpty();
    }

    /** As an administrator reads it. */
    static Line line(Passkey passkey, SecureSites sites, StationTime time) {
        return line(passkey, lostName(passkey, sites, time).orElse(""), time);
    }

    private static Line line(Passkey passkey, String problem, StationTime time) {
        Message used = passkey.used()
                .map(last -> Message.of("access.passkey.used", last))
                .orElse(Message.of("access.pass.unused"));
        String times = time.say("access.since", time.at(passkey.since())) + ", " + time.say(used);
        return new Line(passkey.id(), passkey.name(), times, problem);
    }

    /** A passkey is for one name, and for HTTPS: when the station loses either, it is of no use. */
    private static String problem(Passkey passkey, SecureSites sites, HttpServletRequest asked, StationTime time) {
        boolean here = sites.of(asked)
                .map(SecureSite::host)
                .filter(passkey.host()::equals)
                .isPresent();
        boolean there = sites.origins(asked).stream().anyMatch(origin -> isAt(passkey.host(), origin));
        String elsewhere = here || there ? "" : time.say("access.passkey.not_here", passkey.host());
        return lostName(passkey, sites, time).orElse(elsewhere);
    }

    private static Optional<String> lostName(Passkey passkey, SecureSites sites, StationTime time) {
        return sites.has(passkey.host())
                ? Optional.empty()
                : Optional.of(time.say("access.passkey.lost_name", passkey.host()));
    }

    private static boolean isAt(String host, String origin) {
        return origin.replaceFirst(":[0-9]+$", "").equals("https://" + host);
    }
}
