package dev.syncdashboard.dashboard.access;

/**
 * What a page has to know of who asks for it: the same for all who get the same page.
 *
 * @param claimed whether there are accounts, so that a login makes sense
 * @param known whether he is logged in
 */
public record Entrance(boolean claimed, boolean known, boolean edits, boolean administers, Scope scope) {

    static Entrance of(DoorState state, Visitor visitor) {
        return new Entrance(
                !(state instanceof DoorState.Open),
                visitor.isLoggedIn(),
                visitor.mayEdit(),
                visitor.mayAdminister(),
                visitor.scope());
    }
}
