package dev.syncdashboard.trouble;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;

class TroubleTest {

    private static final IOException CAUSE = new IOException("no space");

    private final List<String> said = new ArrayList<>();
    private final Trouble trouble = new Trouble(logger(), "It works again.");

    @Test
    void whatRepeatsIsSaidOnceAndThatItIsOverOnce() {
        trouble.works();
        trouble.failed("full", "The disk is full.", CAUSE);
        trouble.failed("full", "The disk is full.", CAUSE);
        assertThat(trouble.now()).contains("full");

        trouble.works();
        trouble.works();

        assertThat(trouble.now()).isEmpty();
        assertThat(said).containsExactly("warn The disk is full.", "info It works again.");
    }

    @Test
    void anotherTroubleIsSaidAnewAndBothAreOverTogether() {
        trouble.failed("full", "The disk is full.", CAUSE);
        trouble.failed("gone", "The disk is gone.", CAUSE);
        trouble.works();
        trouble.failed("full", "The disk is full.", CAUSE);

        assertThat(said)
                .containsExactly(
                        "warn The disk is full.",
                        "warn The disk is gone.",
                        "info It works again.",
                        "warn The disk is full.");
    }

    /** What it warns of or tells; the causes are for debugging only. */
    private Logger logger() {
        return (Logger) Proxy.newProxyInstance(
                Logger.class.getClassLoader(), new Class<?>[] {Logger.class}, (proxy, method, given) -> {
                    if (!method.getName().equals("debug")) {
                        said.add(method.getName() + " " + given[0]);
                    }
                    return null;
                });
    }
}
