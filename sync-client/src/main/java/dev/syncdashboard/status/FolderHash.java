package dev.syncdashboard.status;

import java.util.Optional;

/**
 * The hash of a folder's content. Never blank, at most 256 characters, no control characters.
 *
 * <p>That of an engine is compared exactly and never taken apart. A fingerprint ({@code fp2-}, 64 hexadecimal digits,
 * {@code -} and the id of the rules for what is content; older devices write {@code fp1-} and no rules) is equal to
 * another one if it is of the same files: if the digits are the same, each device has each file of the other, whatever
 * either leaves out. If they are not, {@link #isByOtherRulesThan} tells whether that may be due to the rules.
 */
public record FolderHash(String value) {

    /**
     * What a device reports that can't make a hash of its folder now. It stands for no content at all: a station never has
     * it, so it is never the same as any version.
     */
    public static final FolderHash UNKNOWN = new FolderHash("unknown");

    private static final int LONGEST = 256;
    private static final String FORM = "fp2-";
    private static final String OLD_FORM = "fp1-";
    private static final int END_OF_DIGITS = FORM.length() + 64;

    /** @throws IllegalArgumentException if the value is blank, too long or has control characters */
    public FolderHash {
        if (!isUsable(value)) {
            throw new IllegalArgumentException("not a usable hash (1 to 256 printable characters)");
        }
    }

    /** The hash in a text from outside, or empty if it can't serve as one. */
    public static Optional<FolderHash> parse(String text) {
        return isUsable(text) ? Optional.of(new FolderHash(text)) : Optional.empty();
    }

    /** Whether it stands for a content; false for {@link #UNKNOWN}. */
    public boolean isKnown() {
        return !equals(UNKNOWN);
    }

    /** A fingerprint that names no rules. */
    public static FolderHash fingerprint(String digits) {
        return new FolderHash(FORM + digits);
    }

    /** The same fingerprint, made by these rules. */
    public FolderHash byRules(String id) {
        return new FolderHash(FORM + content() + "-" + id);
    }

    /** Whether it is of the files' content, and not one that an engine makes in a way of its own. */
    public boolean isFingerprint() {
        return value.startsWith(FORM) || value.startsWith(OLD_FORM);
    }

    /** The id of the rules by which a fingerprint was made; empty if it names none. */
    public Optional<String> rules() {
        return isWhole() && value.length() > END_OF_DIGITS
                ? Optional.of(value.substring(END_OF_DIGITS + 1))
                : Optional.empty();
    }

    /** Whether both are fingerprints that were made by different rules, so that they may differ with the same files. */
    public boolean isByOtherRulesThan(FolderHash other) {
        return isFingerprint() && other.isFingerprint() && !rules().equals(other.rules());
    }

    /** Whether it is a fingerprint of an older device, which had rules of its own for what is content. */
    public boolean isOfOldForm() {
        return value.startsWith(OLD_FORM);
    }

    /** What is compared. */
    private String content() {
        return isWhole() ? value.substring(FORM.length(), END_OF_DIGITS) : value;
    }

    private boolean isWhole() {
        return isFingerprint()
                && value.length() >= END_OF_DIGITS
                && (value.length() == END_OF_DIGITS || value.charAt(END_OF_DIGITS) == '-');
    }

    private static boolean isUsable(String text) {
        return !text.isBlank() && text.length() <= LONGEST && text.chars().noneMatch(Character::isISOControl);
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof FolderHash other
                && (value.equals(other.value)
                        || (isWhole() && other.isWhole() && content().equals(other.content())));
    }

    @Override
    public int hashCode() {
        return content().hashCode();
    }

    @Override
    public String toString() {
        return value;
    }
}
