package dev.syncdashboard.dashboard.access;

import dev.syncdashboard.dashboard.model.Actor;
import java.util.Set;

/**
 * Who asks, and what he may do at this moment.
 *
 * @param name of the account, or of what else lets him in; empty for who has not logged in
 */
public record Visitor(Kind kind, String name, Set<Right> rights, Scope scope) {

    /** By which way somebody came in. */
    public enum Kind {
        /** By none. */
        ANYBODY,
        /** By an account. */
        PERSON,
        /** By the login service. */
        ISSUER,
        /** By a link that was printed on the station's computer. */
        STATION,
        /** By a link to look only. */
        LINK,
        /** By a script's token. */
        TOKEN
    }

    /** Of the whole fleet. */
    public Visitor(Kind kind, String name, Set<Right> rights) {
        this(kind, name, rights, Scope.ALL);
    }

    public Visitor {
        rights = Set.copyOf(rights);
    }

    public boolean may(Right right) {
        return rights.contains(right);
    }

    public boolean mayEdit() {
        return may(Right.EDIT);
    }

    public boolean mayAdminister() {
        return may(Right.ADMINISTER);
    }

    /** Whether he is a person who has logged in. */
    public boolean isLoggedIn() {
        return kind == Kind.PERSON || kind == Kind.ISSUER || kind == Kind.STATION;
    }

    /** Whether he came in by a way of his own. */
    public boolean isKnown() {
        return kind != Kind.ANYBODY;
    }

    /** As whom he changes something. */
    public Actor actor() {
        return switch (kind) {
            case ANYBODY, STATION, LINK -> Actor.THIS_COMPUTER;
            case PERSON, ISSUER -> new Actor(name);
            case TOKEN -> new Actor("token " + name);
        };
    }
}
