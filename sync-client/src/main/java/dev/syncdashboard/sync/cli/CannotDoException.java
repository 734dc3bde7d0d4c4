package dev.syncdashboard.sync.cli;

import dev.syncdashboard.sync.ApiName;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What was asked for can't be done by the API, or with this folder. The message is for a person. */
final class CannotDoException extends Exception {

    private static final long serialVersionUID = 1L;

    CannotDoException(String sentence) {
        super(sentence);
    }

    /**
     * The API has no call for it.
     *
     * @param what "make a link"
     * @param others who have one, at least one
     */
    CannotDoException(ApiName api, String what, List<ApiName> others) {
        this(api.title() + " can't " + what + ". " + names(others) + " can, where the sync program has "
                + (others.size() == 1 ? "it." : "one of them."));
    }

    private static String names(List<ApiName> apis) {
        return apis.stream()
                .map(api -> api.title() + " (--api " + api.name().toLowerCase(Locale.ROOT) + ")")
                .collect(Collectors.joining(" and "));
    }
}
