package dev.syncdashboard.sync.v1;

import dev.syncdashboard.sync.SyncException;

/**
 * What passes through the engine now.
 *
 * @param download bytes a second
 * @param upload bytes a second
 */
public record TransferSpeed(long download, long upload) {

    static TransferSpeed from(V1Answer answer) throws SyncException {
        return new TransferSpeed(one(answer, "download"), one(answer, "upload"));
    }

    private static long one(V1Answer answer, String field) throws SyncException {
        return answer.fields().number(field).orElseThrow(() -> answer.malformed("\"" + field + "\" is missing"));
    }
}
