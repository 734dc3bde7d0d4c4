package dev.syncdashboard.demo.engine.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.demo.engine.EmbeddedStrangers;
import dev.syncdashboard.demo.engine.EngineSettings;
import dev.syncdashboard.engine.setup.EngineLack;
import dev.syncdashboard.engine.setup.EngineSearch;
import dev.syncdashboard.engine.setup.FoundEngine;
import dev.syncdashboard.engine.setup.Surroundings;
import dev.syncdashboard.sync.Login;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedSearchTest {

    @TempDir
    Path home;

    @Test
    void findsAnEngineWithAndWithoutALogin() throws Exception {
        try (EmbeddedStrangers open =
                        EmbeddedStrangers.start(EngineSettings.DEFAULT, Clock.systemUTC(), List.of("Open"));
                EmbeddedStrangers shut = EmbeddedStrangers.start(
                        EngineSettings.DEFAULT.withLogin("admin", "secret"), Clock.systemUTC(), List.of("Shut"))) {
            URI first = open.engines().get(0).address();
            URI second = shut.engines().get(0).address();

            List<FoundEngine> found = new EngineSearch(
                            new Surroundings("Linux", Map.of(), home, List.of()), List.of(second, first))
                    .find();

            assertThat(found).extracting(FoundEngine::address).containsExactly(first, second);
            assertThat(found.get(0).engine()).contains("resilio");
            assertThat(found.get(1).lacks()).extracting(EngineLack::kind).containsExactly(EngineLack.Kind.LOGIN);
            assertThat(EngineSearch.at(second, Optional.of(new Login("admin", "secret")), Optional.empty()))
                    .get()
                    .matches(FoundEngine::isReady);
            assertThat(EngineSearch.at(second, Optional.of(new Login("admin", "wrong")), Optional.empty()))
                    .get()
                    .matches(engine -> !engine.isReady());
        }
    }
}
