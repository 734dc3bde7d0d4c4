package dev.syncdashboard.status;

/**
 * Something that is wrong with a device, as it says itself.
 *
 * @param text in plain words, without a full stop: "the Sync folder is paused"
 */
public record Problem(ProblemCode code, String text) {

    /** What a text means that stands in a report without a code: a code itself, or the words of an older agent. */
    public static Problem ofText(String text) {
        return ProblemCode.of(text)
                .map(code -> new Problem(code, text.replace('_', ' ')))
                .orElseGet(() -> new Problem(ProblemWords.codeOf(text), text));
    }

    /** Whether, while it lasts, the device's hash proves nothing of the files on its disk. */
    public boolean touchesContent() {
        return code.touchesContent();
    }

    @Override
    public String toString() {
        return text;
    }
}
