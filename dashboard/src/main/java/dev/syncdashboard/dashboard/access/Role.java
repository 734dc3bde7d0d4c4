package dev.syncdashboard.dashboard.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What an account is for; each may do all that the one before may. */
public enum Role {
    VIEWER,
    EDITOR,
    ADMINISTRATOR;

    public Set<Right> rights() {
        return switch (this) {
            case VIEWER -> Set.of(Right.LOOK);
            case EDITOR -> Set.of(Right.LOOK, Right.EDIT);
            case ADMINISTRATOR -> Set.of(Right.LOOK, Right.EDIT, Right.ADMINISTER);
        };
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty where the code means nothing. */
    public static Optional<Role> of(String code) {
        return Arrays.stream(values()).filter(role -> role.code().equals(code)).findFirst();
    }
}
