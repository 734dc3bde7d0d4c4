package dev.syncdashboard.dashboard.issuer;

import dev.syncdashboard.dashboard.access.RunKey;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The logins that were begun at the service. A browser keeps a slip for its own, from which all the rest follows by a key of this
 * run of the program: so beginning one takes no memory, which visitors could fill.
 */
public final class IssuerQuestions {

    /** Time enough to type a password and a second factor there. */
    public static final Duration LASTS = Duration.ofMinutes(10);

    private static final Pattern SLIP = Pattern.compile("[A-Za-z0-9_-]{22}\\.([0-9]{1,18})\\.([A-Za-z0-9_-]{0,800})");

    private final SecureRandom random;
    private final Supplier<Duration> passed;
    private final RunKey key;

    /** @param passed time since some fixed moment, whatever the clock is set to */
    public IssuerQuestions(SecureRandom random, Supplier<Duration> passed) {
        this.random = random;
        this.passed = passed;
        this.key = RunKey.fresh(random);
    }

    /**
     * For a browser to keep.
     *
     * @param to the page that its owner wants
     */
    public String slip(String to) {
        byte[] number = new byte[16];
        random.nextBytes(number);
        return text(number) + "." + passed.get().toMillis() + "." + text(to.getBytes(StandardCharsets.UTF_8));
    }

    /** What belongs to a slip. */
    public IssuerQuestion question(String slip, URI back) {
        return new IssuerQuestion(
                back, derived("state", slip, back), derived("nonce", slip, back), derived("verifier", slip, back));
    }

    /** What a browser answers that comes back with this slip and state; empty where that was not begun here, or long ago. */
    public Optional<IssuerQuestion> answered(String slip, URI back, String state) {
        Matcher form = SLIP.matcher(slip);
        if (!form.matches()) {
            return Optional.empty();
        }
        Duration age = passed.get().minusMillis(Long.parseLong(form.group(1)));
        IssuerQuestion question = question(slip, back);
        boolean same = MessageDigest.isEqual(
                question.state().getBytes(StandardCharsets.US_ASCII), state.getBytes(StandardCharsets.UTF_8));
        return same && age.compareTo(LASTS) <= 0 ? Optional.of(question) : Optional.empty();
    }

    /** The page that was wanted; of a slip that was looked at. */
    public static String to(String slip) {
        Matcher form = SLIP.matcher(slip);
        return form.matches() ? new String(Base64.getUrlDecoder().decode(form.group(2)), StandardCharsets.UTF_8) : "/";
    }

    private String derived(String what, String slip, URI back) {
        return text(key.sign(what + " " + slip + " " + back));
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
