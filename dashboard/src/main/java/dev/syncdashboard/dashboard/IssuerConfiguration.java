package dev.syncdashboard.dashboard;

import dev.syncdashboard.dashboard.issuer.IssuerDesk;
import dev.syncdashboard.dashboard.issuer.IssuerSettings;
import dev.syncdashboard.dashboard.issuer.oidc.OidcIssuer;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.ClassUtils;

/** The login service, where one is set. Its library is loaded only then, and is there only in a program built with it. */
@Configuration(proxyBeanMethods = false)
class IssuerConfiguration {

    private static final String LIBRARY = "com.nimbusds.openid.connect.sdk.validators.IDTokenValidator";

    @Bean
    IssuerDesk issuerDesk(SharedSettings settings) {
        try {
            Optional<IssuerSettings> set = IssuerSettings.of(settings::get);
            set.ifPresent(IssuerConfiguration::requireLibrary);
            return set.map(service -> IssuerDesk.of(new OidcIssuer(service), service.label()))
                    .orElseGet(IssuerDesk::off);
        } catch (IllegalArgumentException e) {
            throw new WrongSettingException(e);
        }
    }

    /** @throws IllegalArgumentException if this program was built without it */
    static void requireLibrary(IssuerSettings settings) {
        if (!ClassUtils.isPresent(LIBRARY, IssuerConfiguration.class.getClassLoader())) {
            throw new IllegalArgumentException(
                    IssuerSettings.ISSUER.name() + " is set, but this dashboard.jar was built"
                            + " without OpenID Connect. Build it with mvn -Poidc package, or leave that setting out.");
        }
    }
}
