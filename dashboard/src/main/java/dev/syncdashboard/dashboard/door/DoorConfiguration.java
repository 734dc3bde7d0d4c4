package dev.syncdashboard.dashboard.door;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;

/** The filters of the framework through which every request goes. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class DoorConfiguration {

    @Bean
    SecurityFilterChain door(HttpSecurity http) {
        SiteTokens sites = new SiteTokens();
        return http.headers(HeadersConfigurer::disable)
                .requestCache(RequestCacheConfigurer::disable)
                // In a cookie: a session for each visitor would be memory that visitors can fill.
                .csrf(csrf -> csrf.csrfTokenRepository(new CookieCsrfTokenRepository())
                        .csrfTokenRequestHandler(sites)
                        .requireCsrfProtectionMatcher(sites))
                .exceptionHandling(refused -> refused.accessDeniedHandler(
                                (request, response, why) -> response.sendError(HttpServletResponse.SC_FORBIDDEN))
                        .authenticationEntryPoint(
                                (request, response, why) -> response.sendError(HttpServletResponse.SC_FORBIDDEN)))
                .authorizeHttpRequests(asked -> asked.anyRequest().permitAll())
                .build();
    }

    @Bean
    UserDetailsService people() {
        return new InMemoryUserDetailsManager();
    }
}
