package dev.syncdashboard.sync.cli;

import dev.syncdashboard.sync.ApiName;
import java.util.List;

/** What not each of the APIs has a call for. */
enum Ability {
    LINK("make a link"),
    LIMITED_LINK("limit how often a link is used"),
    ACTIVITY("tell a folder's activity"),
    EVENTS("tell of events"),
    SECRETS("give secrets"),
    NEW_FOLDER("add a folder without its secret (--secret)"),
    JOIN_BY_SECRET("join a folder by its secret"),
    NEW_ENCRYPTABLE_FOLDER("make a folder for encrypted copies"),
    SELECTIVE_SYNC("add a folder with selective sync"),
    FORCE("be told to take a directory with files in it"),
    INPUT_STYLE("choose how input travels");

    private final String words;

    Ability(String words) {
        this.words = words;
    }

    /** Does nothing if the API has it. */
    void requireOf(ApiName api) throws CannotDoException {
        if (!owners().contains(api)) {
            throw new CannotDoException(api, words, owners());
        }
    }

    private List<ApiName> owners() {
        return switch (this) {
            case LINK, ACTIVITY -> List.of(ApiName.V2, ApiName.WEB);
            case EVENTS, INPUT_STYLE -> List.of(ApiName.V2);
            case LIMITED_LINK -> List.of(ApiName.WEB);
            case NEW_FOLDER -> List.of(ApiName.V2, ApiName.V1);
            case JOIN_BY_SECRET, FORCE -> List.of(ApiName.V1, ApiName.WEB);
            case SECRETS, NEW_ENCRYPTABLE_FOLDER, SELECTIVE_SYNC -> List.of(ApiName.V1);
        };
    }
}
