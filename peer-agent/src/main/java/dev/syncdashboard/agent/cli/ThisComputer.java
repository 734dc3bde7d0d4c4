package dev.syncdashboard.agent.cli;

import dev.syncdashboard.agent.service.ServiceHost;
import dev.syncdashboard.engine.setup.EngineSearch;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;

/**
 * What the program finds on the computer on which it runs.
 *
 * @param stateDirectory where it keeps what it knows, if no setting says otherwise
 * @param settingsFile that of an installed agent, read where no other is named; need not be there
 * @param folders below which folders from a station are put, if a person says nothing else
 * @param host what the commands about the service know of it
 * @param search finds the sync engines that run here
 * @param language in which a person is asked and told things
 */
record ThisComputer(
        Map<String, String> environment,
        Path stateDirectory,
        Path settingsFile,
        Path folders,
        ServiceHost host,
        EngineSearch search,
        Clock clock,
        Locale language) {}
