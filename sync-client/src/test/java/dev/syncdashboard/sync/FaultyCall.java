package dev.syncdashboard.sync;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;

/** One call of an API, for tests of what goes wrong with it. */
public interface FaultyCall<C, E> {

    void on(C client) throws Exception;

    /** From now on the engine answers the call so. */
    void isAnswered(ResponseDefinitionBuilder answer, E engine);
}
