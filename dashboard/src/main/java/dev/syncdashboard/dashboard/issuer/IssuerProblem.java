package dev.syncdashboard.dashboard.issuer;

import dev.syncdashboard.words.Message;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why nobody came in by a login service. */
public enum IssuerProblem {
    /** None is set, or the station has no accounts: then a login service has nobody to stand beside. */
    OFF,
    /** It does not answer, or with something that nobody understands. */
    UNREACHABLE,
    /** Others are asking it already. */
    BUSY,
    /** It says itself that he is not let in. */
    DECLINED,
    /** This login was not begun here, or too long ago. */
    EXPIRED,
    /** It does not take the code or the dashboard's own secret. */
    WRONG_CODE,
    /** What it signed is not what was asked for: another service, program, key or moment. */
    INVALID,
    /** It says nothing of his groups. */
    CLAIM_MISSING,
    /** None of his groups has a role here. */
    NO_ROLE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The sentence for the person. */
    public Message message() {
        return Message.of("access.oidc." + code());
    }

    /** Empty where the code means nothing. */
    public static Optional<IssuerProblem> of(String code) {
        return Arrays.stream(values())
                .filter(problem -> problem.code().equals(code))
                .findFirst();
    }
}
