package dev.syncdashboard.dashboard.pages.access;

import dev.syncdashboard.dashboard.access.Account;
import dev.syncdashboard.dashboard.access.DoorState;
import dev.syncdashboard.dashboard.access.DoorState.Claimed;
import dev.syncdashboard.dashboard.access.DoorState.Shut;
import dev.syncdashboard.dashboard.access.Passkey;
import dev.syncdashboard.dashboard.access.Role;
import dev.syncdashboard.dashboard.access.Visitor;
import dev.syncdashboard.dashboard.text.StationTime;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * Who may do what, as a page says it.
 *
 * @param claimed whether there are accounts; if not, the first one is made here
 * @param shut why nobody can tell who may do what; empty if it can be told
 * @param looking the code of who may look
 */
record AccessPage(boolean claimed, String shut, String looking, List<Line> accounts) {

    /**
     * An account.
     *
     * @param you whether it is that of who reads the page
     */
    record Line(String name, String role, String since, boolean you, List<PasskeysPart.Line> passkeys) {

        Line {
            passkeys = List.copyOf(passkeys);
        }
    }

    AccessPage {
        accounts = List.copyOf(accounts);
    }

    /** @param passkey in words */
    static AccessPage of(
            DoorState state, Visitor reader, StationTime time, Function<Passkey, PasskeysPart.Line> passkey) {
        List<Account> accounts =
                state instanceof Claimed claimed ? claimed.book().accounts() : List.of();
        return new AccessPage(
                state instanceof Claimed,
                state instanceof Shut shut ? time.say(shut.why()) : "",
                state.looking().code(),
                accounts.stream()
                        .map(account -> new Line(
                                account.name(),
                                account.role().code(),
                                time.at(account.since()),
                                account.name().equals(reader.name()),
                                account.passkeys().stream().map(passkey).toList()))
                        .toList());
    }

    /** The codes of all roles. */
    public List<String> roles() {
        return Arrays.stream(Role.values()).map(Role::code).toList();
    }
}
