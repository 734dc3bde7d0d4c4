package dev.syncdashboard.engine.common;

import dev.syncdashboard.engine.EngineException;
import dev.syncdashboard.http.HttpServer;
import dev.syncdashboard.sync.SyncException;

/** Says to a person why a call to one of Sync's APIs failed. */
public record SyncFailures(EngineFailures words) {

    public SyncFailures(HttpServer server) {
        this(new EngineFailures(server));
    }

    /** Something to ask the engine. */
    public interface Question<T> {
        T ask() throws SyncException, EngineException, InterruptedException;
    }

    /** Its answer, or the port's failure. */
    public <T> T ask(Question<T> question) throws EngineException, InterruptedException {
        try {
            return question.ask();
        } catch (SyncException e) {
            throw of(e);
        }
    }

    public EngineException of(SyncException failure) {
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
