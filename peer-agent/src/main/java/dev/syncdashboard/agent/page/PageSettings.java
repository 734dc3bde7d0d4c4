package dev.syncdashboard.agent.page;

import dev.syncdashboard.agent.words.AgentWords;
import dev.syncdashboard.words.LanguageChoice;
import dev.syncdashboard.words.TruckNoun;

/**
 * What the page has to be told.
 *
 * @param port 0: no page
 * @param language one of {@link LanguageChoice#SETTINGS}
 * @param noun what a truck is called on it
 */
public record PageSettings(int port, String language, TruckNoun noun) {

    public static final PageSettings NO_PAGE = new PageSettings(0, "en", TruckNoun.TRUCK);

    /** @throws IllegalArgumentException if the port is negative */
    public PageSettings {
        if (port < 0) {
            throw new IllegalArgumentException("the port must not be negative: " + port);
        }
    }

    LanguageChoice languages() {
        return new LanguageChoice(language, AgentWords.of(noun));
    }
}
