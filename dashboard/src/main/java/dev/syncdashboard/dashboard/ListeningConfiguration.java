package dev.syncdashboard.dashboard;

import dev.syncdashboard.dashboard.access.Access;
import dev.syncdashboard.dashboard.guard.SecureSites;
import dev.syncdashboard.dashboard.listening.server.ListeningSwitch;
import dev.syncdashboard.dashboard.listening.server.PlacedServerFactory;
import dev.syncdashboard.dashboard.run.FailedParts;
import dev.syncdashboard.dashboard.run.Supervisor;
import dev.syncdashboard.dashboard.tls.CertificateLooks;
import dev.syncdashboard.dashboard.tls.UnusableCertificateException;
import dev.syncdashboard.engine.Backoff;
import dev.syncdashboard.words.Message;
import java.time.Clock;
import java.util.random.RandomGenerator;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the web server listens, with which certificate, and how that changes while it runs. */
@Configuration(proxyBeanMethods = false)
class ListeningConfiguration {

    @Bean
    ListeningSettings listeningSettings(SharedSettings settings, Clock clock) {
        return new ListeningSettings(settings::get, clock);
    }

    @Bean
    ListeningSwitch listening(ListeningSettings settings) {
        try {
            return new ListeningSwitch(settings.place(), settings.https());
        } catch (UnusableCertificateException e) {
            throw new WrongSettingException(new IllegalArgumentException(e.why()));
        } catch (IllegalArgumentException e) {
            throw new WrongSettingException(e);
        }
    }

    @Bean
    PlacedServerFactory webServerFactory(ListeningSwitch listening) {
        return listening.factory();
    }

    @Bean
    ApplicationListener<WebServerInitializedEvent> listeningStarts(ListeningSwitch listening) {
        return event -> {
            boolean pages = event.getApplicationContext().getServerNamespace() == null;
            if (pages && event.getWebServer() instanceof TomcatWebServer server) {
                listening.started(server);
            }
        };
    }

    @Bean
    ListeningBySettings listeningBySettings(ListeningSettings settings, ListeningSwitch listening, Access access) {
        return new ListeningBySettings(settings, listening, access);
    }

    @Bean
    SecureSites secureSites(SharedSettings settings) {
        try {
            return SecureSites.of(
                    settings.get(DashboardKeys.HOSTS.name()).orElse(""),
                    settings.get(DashboardKeys.PROXY.name()).orElse(""));
        } catch (IllegalArgumentException e) {
            throw new WrongSettingException(e);
        }
    }

    @Bean
    Supervisor certificateLooks(ListeningSwitch listening, FailedParts failedParts) {
        Supervisor supervisor = new Supervisor(failedParts, () -> new Backoff(RandomGenerator.getDefault()));
        supervisor.start("certificate", Message.of("part.certificate"), new CertificateLooks(listening::https));
        return supervisor;
    }
}
