package dev.syncdashboard.sync;

import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;

/** A test of a client and of the scriptable engine that it asks. Both live for one test. */
public abstract class ClientTest<E extends AutoCloseable, C extends AutoCloseable> {

    protected final E engine;
    protected final C client;

    protected ClientTest(E engine, Function<E, C> client) {
        this.engine = engine;
        this.client = client.apply(engine);
    }

    @AfterEach
    final void stop() throws Exception {
        client.close();
        engine.close();
    }
}
