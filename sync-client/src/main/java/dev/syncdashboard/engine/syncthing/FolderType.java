package dev.syncdashboard.engine.syncthing;

import dev.syncdashboard.engine.FolderRole;
import java.util.Arrays;

/** Which way changes of a folder go. */
enum FolderType {
    SEND_RECEIVE("sendreceive"),
    SEND_ONLY("sendonly"),
    RECEIVE_ONLY("receiveonly"),
    /** Holds encrypted files that can't be read here. */
    RECEIVE_ENCRYPTED("receiveencrypted"),
    /** Of a later version. */
    OTHER("");

    private final String text;

    FolderType(String text) {
        this.text = text;
    }

    static FolderType of(String text) {
        return Arrays.stream(values())
                .filter(type -> type != OTHER && type.text.equals(text))
                .findFirst()
                .orElse(OTHER);
    }

    /** What a folder with this role should be. */
    static FolderType rightFor(FolderRole role) {
        return switch (role) {
            case STATION_SYNC -> SEND_ONLY;
            case TRUCK_SYNC -> RECEIVE_ONLY;
            case STATUS -> SEND_RECEIVE;
        };
    }

    /** As Syncthing writes it. */
    String text() {
        return text;
    }
}
