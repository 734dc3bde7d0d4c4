package dev.syncdashboard.engine.syncv2;

import dev.syncdashboard.engine.EngineException;
import dev.syncdashboard.engine.common.EngineFailures;
import dev.syncdashboard.sync.v2.SyncException;

/** Says the client's failures to a person. */
record Failures(EngineFailures words) {

    EngineException of(SyncException failure) {
        String message = String.valueOf(failure.getMessage());
        if (failure instanceof SyncException.Unreachable) {
            return words.unreachable(failure.detail(), failure);
        }
        if (failure instanceof SyncException.LoginRefused) {
            return words.loginRefused(
                    message, "sync.username", "sync.password", "they are those of its web UI", failure);
        }
        if (failure instanceof SyncException.CertificateNotTrusted certificate) {
            return words.untrusted(failure.detail(), certificate.presented(), failure);
        }
        if (failure instanceof SyncException.ErrorAnswer) {
            return words.error(message, failure);
        }
        return words.unusable(message, "sync.url is the address of a sync engine with its API switched on", failure);
    }
}
