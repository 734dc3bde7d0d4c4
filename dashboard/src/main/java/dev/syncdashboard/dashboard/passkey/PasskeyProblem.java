package dev.syncdashboard.dashboard.passkey;

import dev.syncdashboard.words.Message;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why a passkey, or what was sent in place of one, is not taken. */
public enum PasskeyProblem {
    /** What came is no answer of a browser. */
    UNREADABLE,
    /** It answers a question that is too old, was answered already, or was never asked. */
    EXPIRED,
    /** It was made for another address. */
    ELSEWHERE,
    /** No account has it. */
    UNKNOWN,
    /** It counts less than it has before: there is a copy of it. */
    COPIED,
    /** Its device did not ask who is using it. */
    UNVERIFIED,
    /** The signature is wrong. */
    FORGED,
    /** It is right, but that could not be noted. */
    NOT_SAVED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The sentence for the person. */
    public Message message() {
        return Message.of("access.passkey." + code());
    }

    /** Empty where the code means nothing. */
    public static Optional<PasskeyProblem> of(String code) {
        return Arrays.stream(values())
                .filter(problem -> problem.code().equals(code))
                .findFirst();
    }
}
