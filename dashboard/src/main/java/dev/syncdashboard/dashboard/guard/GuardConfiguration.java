package dev.syncdashboard.dashboard.guard;

import dev.syncdashboard.dashboard.listening.Listening;
import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
class GuardConfiguration {

    @Bean
    Exposure exposure(Listening listening) {
        return new Exposure(listening);
    }

    @Bean
    HostNames hostNames(Environment environment) {
        return HostNames.of(environment.getProperty(HostNames.SETTING, ""));
    }

    /**
     * A proxy on this computer may take the encryption off. Cookies have to know, so that they are never sent without it. From
     * whom the proxy has the request is not changed here: that is for {@link Client} to say.
     */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> encryptionOfProxy() {
        return factory -> {
            RemoteIpValve told = new RemoteIpValve();
            told.setInternalProxies(Client.FROM_HERE.pattern());
            told.setRemoteIpHeader("");
            told.setProtocolHeader("X-Forwarded-Proto");
            factory.addEngineValves(told);
        };
    }
}
