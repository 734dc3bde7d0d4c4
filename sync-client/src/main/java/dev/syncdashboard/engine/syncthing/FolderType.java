package dev.syncdashboard.engine.syncthing;

/** Which way changes of a folder go. */
enum FolderType {
    SEND_RECEIVE,
    SEND_ONLY,
    RECEIVE_ONLY,
    /** Holds encrypted files that can't be read here. */
    RECEIVE_ENCRYPTED,
    /** Of a later version. */
    OTHER;

    static FolderType of(String text) {
        return switch (text) {
            case "sendreceive" -> SEND_RECEIVE;
            case "sendonly" -> SEND_ONLY;
            case "receiveonly" -> RECEIVE_ONLY;
            case "receiveencrypted" -> RECEIVE_ENCRYPTED;
            default -> OTHER;
        };
    }
}
