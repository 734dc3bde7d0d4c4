package dev.syncdashboard.sync.web;

import dev.syncdashboard.sync.LooseValue;
import dev.syncdashboard.sync.OptionalFields;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What the engine does with a folder. A flag that is there and can't be read counts as set, an error likewise: each of
 * them stands for a folder that is not in order. Source: rslsync-lite-panel, 2026-08-04.
 *
 * @param status empty if the engine gives none, as for a folder that is not connected here, or one that nobody wrote down
 * @param loading the engine has not read its own knowledge of the folder yet
 * @param indexing it reads files into its index
 * @param remoteIndexing another device does, so that more may come
 * @param error the folder's error by the engine's number, 0: none, -1: one that can't be read
 * @param errors how many single errors it lists
 */
public record WebFolderState(
        Optional<TransferStatus> status,
        boolean paused,
        boolean stopped,
        boolean loading,
        boolean indexing,
        boolean rescanning,
        boolean remoteIndexing,
        long error,
        int errors) {

    static WebFolderState from(OptionalFields fields) {
        return new WebFolderState(
                TransferStatus.of(fields.number("status")),
                flag(fields, "paused"),
                flag(fields, "stopped"),
                flag(fields, "loading"),
                flag(fields, "indexing"),
                flag(fields, "rescanning"),
                flag(fields, "remoteindexing"),
                error(fields),
                fields.object().path("errors").size());
    }

    public boolean is(TransferStatus one) {
        return status.equals(Optional.of(one));
    }

    private static boolean flag(OptionalFields fields, String name) {
        return isThere(fields, name) && fields.flag(name).orElse(true);
    }

    private static long error(OptionalFields fields) {
        return isThere(fields, "error") ? fields.number("error").orElse(-1) : 0;
    }

    private static boolean isThere(OptionalFields fields, String name) {
        JsonNode value = fields.object().path(name);
        return !LooseValue.isAbsent(value);
    }
}
