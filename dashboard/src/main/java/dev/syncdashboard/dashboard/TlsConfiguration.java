package dev.syncdashboard.dashboard;

import dev.syncdashboard.dashboard.guard.SecureSites;
import dev.syncdashboard.dashboard.run.FailedParts;
import dev.syncdashboard.dashboard.run.Supervisor;
import dev.syncdashboard.dashboard.tls.CertificateWatch;
import dev.syncdashboard.dashboard.tls.Https;
import dev.syncdashboard.dashboard.tls.UnusableCertificateException;
import dev.syncdashboard.engine.Backoff;
import dev.syncdashboard.words.Message;
import java.nio.file.Path;
import java.time.Clock;
import java.util.random.RandomGenerator;
import org.springframework.boot.autoconfigure.ssl.SslBundleRegistrar;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.boot.web.server.ConfigurableWebServerFactory;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Gives the web server the certificate, and each renewed one. */
@Configuration(proxyBeanMethods = false)
class TlsConfiguration {

    private static final String BUNDLE = "dashboard";

    @Bean
    Https encryptedPages(SharedSettings settings, Environment environment, Clock clock) {
        try {
            return Https.open(
                    Encryption.own(settings::get),
                    Path.of(environment.getRequiredProperty(DashboardKeys.DATA_DIR.name())),
                    settings.get(DashboardKeys.ADDRESS.name()).orElse(""),
                    settings.get(DashboardKeys.HOSTS.name()).orElse(""),
                    clock);
        } catch (UnusableCertificateException e) {
            throw new WrongSettingException(new IllegalArgumentException(e.why()));
        } catch (IllegalArgumentException e) {
            throw new WrongSettingException(e);
        }
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
    SslBundleRegistrar certificateBundle(Https https) {
        return registry -> https.watch().ifPresent(watch -> {
            registry.registerBundle(BUNDLE, watch.bundle());
            watch.onRenewal(renewed -> registry.updateBundle(BUNDLE, renewed));
        });
    }

    @Bean
    WebServerFactoryCustomizer<ConfigurableWebServerFactory> encryption(Https https, SslBundles bundles) {
        return factory -> https.watch().ifPresent(watch -> {
            factory.setSsl(Ssl.forBundle(BUNDLE));
            factory.setSslBundles(bundles);
        });
    }

    @Bean
    Supervisor certificateLooks(Https https, FailedParts failedParts) {
        Supervisor supervisor = new Supervisor(failedParts, () -> new Backoff(RandomGenerator.getDefault()));
        https.watch()
                .ifPresent((CertificateWatch watch) ->
                        supervisor.start("certificate", Message.of("part.certificate"), watch::run));
        return supervisor;
    }
}
