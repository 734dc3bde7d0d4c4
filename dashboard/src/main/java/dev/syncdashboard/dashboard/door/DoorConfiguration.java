package dev.syncdashboard.dashboard.door;

import dev.syncdashboard.dashboard.access.Access;
import dev.syncdashboard.dashboard.access.DoorKey;
import dev.syncdashboard.dashboard.access.LoginLimits;
import dev.syncdashboard.dashboard.access.kept.AccessKeeper;
import dev.syncdashboard.dashboard.access.kept.LoginLinkFile;
import dev.syncdashboard.dashboard.audit.Audit;
import dev.syncdashboard.dashboard.audit.AuditedAccess;
import dev.syncdashboard.dashboard.clock.ElapsedTime;
import dev.syncdashboard.dashboard.guard.Client;
import dev.syncdashboard.dashboard.guard.Exposure;
import dev.syncdashboard.dashboard.guard.SecureSites;
import dev.syncdashboard.dashboard.issuer.IssuerDesk;
import dev.syncdashboard.dashboard.issuer.IssuerQuestions;
import dev.syncdashboard.dashboard.issuer.IssuerSessions;
import dev.syncdashboard.dashboard.issuer.IssuerSlip;
import dev.syncdashboard.dashboard.passkey.PasskeyDesk;
import dev.syncdashboard.dashboard.setup.Setup;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.security.authentication.AuthenticationDetailsSource;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.RememberMeAuthenticationProvider;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.AuthenticationFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.rememberme.TokenBasedRememberMeServices;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** The filters of the framework through which every request goes, and who is asked there. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class DoorConfiguration {

    private static final Duration STAYS = Duration.ofDays(90);
    private static final String STAY = "stay";
    private static final String STAY_COOKIE = "dashboard-stay";

    /** What makes its cookies hard to forge is the hash of the password: so a new password ends them, and nothing else is kept. */
    private static final String NO_KEY = "dashboard";

    private static final AuthenticationDetailsSource<HttpServletRequest, Client> FROM = Client::of;

    @Bean
    SecurityFilterChain door(
            HttpSecurity http,
            AuthenticationManager logins,
            SecurityVisitors visitors,
            TokenBasedRememberMeServices stay,
            FirstSetup first,
            SecureSites sites,
            IssuerQuestions questions,
            IssuerSessions sessions,
            Access access,
            Audit audit,
            Clock clock) {
        SiteTokens tokens = new SiteTokens();
        Refused refused = new Refused(visitors, first);
        LoginAnswers answers = new LoginAnswers("/login", "", access, audit);
        return http.authenticationManager(logins)
                .headers(HeadersConfigurer::disable)
                .requestCache(RequestCacheConfigurer::disable)
                .csrf(csrf -> csrf.csrfTokenRepository(tokens())
                        .csrfTokenRequestHandler(tokens)
                        .requireCsrfProtectionMatcher(tokens))
                .formLogin(form -> form.loginPage("/login")
                        .authenticationDetailsSource(FROM)
                        .successHandler(answers)
                        .failureHandler(answers))
                .rememberMe(remember -> remember.rememberMeServices(stay).key(NO_KEY))
                .logout(out -> out.logoutRequestMatcher(PathPatternRequestMatcher.withDefaults()
                                .matcher(org.springframework.http.HttpMethod.POST, "/logout"))
                        .addLogoutHandler((request, response, who) -> {
                            if (who != null && who.getPrincipal() instanceof IssuerUser user) {
                                sessions.end(user.session());
                            }
                        })
                        .logoutSuccessUrl("/login?out"))
                .addFilterBefore(
                        stationLogin("/login/link", "/access", logins, access, audit),
                        UsernamePasswordAuthenticationFilter.class)
                .addFilterBefore(
                        stationLogin("/setup/code", "/setup", logins, access, audit),
                        UsernamePasswordAuthenticationFilter.class)
                .addFilterBefore(passkeyLogin(logins, sites, access, audit), UsernamePasswordAuthenticationFilter.class)
                .addFilterBefore(
                        issuerLogin(logins, questions, sites, access, audit),
                        UsernamePasswordAuthenticationFilter.class)
                .addFilterBefore(new LookFilter(access, clock), AnonymousAuthenticationFilter.class)
                .addFilterBefore(new PassFilter(access, clock), AnonymousAuthenticationFilter.class)
                .exceptionHandling(
                        handling -> handling.accessDeniedHandler(refused).authenticationEntryPoint(refused))
                .authorizeHttpRequests(asked -> asked.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.ASYNC, DispatcherType.FORWARD)
                        .permitAll()
                        .anyRequest()
                        .access(new Doorkeeper(visitors, first)))
                .build();
    }

    /** In a cookie: a session for each visitor would be memory that visitors can fill. */
    private static CookieCsrfTokenRepository tokens() {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookiePath("/");
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        return tokens;
    }

    /** @param success the page to which it leads */
    private static AuthenticationFilter stationLogin(
            String address, String success, AuthenticationManager logins, Access access, Audit audit) {
        AuthenticationFilter filter = new AuthenticationFilter(logins, request -> {
            StationEntry wanted =
                    StationEntry.wanted(new DoorKey(Objects.requireNonNullElse(request.getParameter("once"), "")));
            wanted.setDetails(Client.of(request));
            return wanted;
        });
        return answering(filter, address, new LoginAnswers(address, success, access, audit));
    }

    private static AuthenticationFilter passkeyLogin(
            AuthenticationManager logins, SecureSites sites, Access access, Audit audit) {
        AuthenticationFilter filter = new AuthenticationFilter(logins, request -> {
            String answer = Objects.requireNonNullElse(request.getParameter("answer"), "");
            Knock wanted = new Knock(new Knock.ByPasskey(sites.of(request), answer));
            wanted.setDetails(Client.of(request));
            return wanted;
        });
        return answering(filter, "/login/passkey", new LoginAnswers("/login", "", access, audit));
    }

    /** By a GET: the service's own page sends the browser back. What the slip says proves that it was sent there from here. */
    private static AuthenticationFilter issuerLogin(
            AuthenticationManager logins, IssuerQuestions questions, SecureSites sites, Access access, Audit audit) {
        AuthenticationFilter filter = new AuthenticationFilter(logins, request -> {
            String state = Objects.requireNonNullElse(request.getParameter("state"), "");
            String code = Objects.requireNonNullElse(request.getParameter("code"), "");
            Knock wanted = new Knock(new Knock.ByIssuer(
                    questions.answered(IssuerSlip.in(request), IssuerSlip.back(request, sites), state), code));
            wanted.setDetails(Client.of(request));
            return wanted;
        });
        answering(filter, IssuerSlip.BACK, new LoginAnswers("/login", "", access, audit));
        filter.setRequestMatcher(PathPatternRequestMatcher.withDefaults()
                .matcher(org.springframework.http.HttpMethod.GET, IssuerSlip.BACK));
        return filter;
    }

    /** Who is let in gets a session, another one than he had. */
    private static AuthenticationFilter answering(AuthenticationFilter filter, String address, LoginAnswers answers) {
        filter.setRequestMatcher(
                PathPatternRequestMatcher.withDefaults().matcher(org.springframework.http.HttpMethod.POST, address));
        filter.setSecurityContextRepository(new HttpSessionSecurityContextRepository());
        filter.setFailureHandler(answers);
        filter.setSuccessHandler(answers);
        return filter;
    }

    @Bean
    AuthenticationManager logins(
            Access access,
            PasswordEncoder encoder,
            LoginLimits limits,
            LoginLinkFile link,
            FirstSetup first,
            PasskeyDesk passkeys,
            IssuerDesk issuer,
            IssuerSessions sessions,
            Clock clock) {
        DaoAuthenticationProvider passwords = new DaoAuthenticationProvider(new People(access));
        passwords.setPasswordEncoder(encoder);
        return new ProviderManager(
                new GuardedLogin(passwords, access, limits),
                new StationLogin(link, first, limits, clock),
                new PasskeyLogin(passkeys, access, limits),
                new IssuerLogin(issuer, sessions, access, limits),
                new RememberMeAuthenticationProvider(NO_KEY));
    }

    @Bean
    TokenBasedRememberMeServices stay(Access access) {
        TokenBasedRememberMeServices stay = new TokenBasedRememberMeServices(NO_KEY, new People(access));
        stay.setParameter(STAY);
        stay.setCookieName(STAY_COOKIE);
        stay.setTokenValiditySeconds((int) STAYS.toSeconds());
        stay.setCookieCustomizer(cookie -> cookie.setAttribute("SameSite", "Lax"));
        return stay;
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    LoginLimits loginLimits(ElapsedTime time) {
        return new LoginLimits(() -> time.now().awake());
    }

    @Bean
    PasskeyDesk passkeyDesk(ElapsedTime time, Clock clock) {
        return new PasskeyDesk(new SecureRandom(), () -> time.now().awake(), clock);
    }

    @Bean
    IssuerQuestions issuerQuestions(ElapsedTime time) {
        return new IssuerQuestions(new SecureRandom(), () -> time.now().awake());
    }

    @Bean
    IssuerSessions issuerSessions(ElapsedTime time, Clock clock) {
        return new IssuerSessions(clock, () -> time.now().awake());
    }

    @Bean
    Access accessKeeper(Environment environment, Audit audit, ObjectProvider<SecurityVisitors> visitors) {
        return new AuditedAccess(
                new AccessKeeper(dataDirectory(environment)),
                audit,
                () -> visitors.getObject().now().actor().name());
    }

    @Bean
    SetupCode setupCode() {
        return SetupCode.fresh(new SecureRandom());
    }

    @Bean
    FirstSetup firstSetup(Access access, Exposure exposure, Setup setup, SetupCode code) {
        return new FirstSetup(access, exposure, setup, code);
    }

    @Bean
    LoginLinkFile loginLink(Environment environment) {
        return new LoginLinkFile(dataDirectory(environment));
    }

    @Bean
    SecurityVisitors visitors(Access access, IssuerSessions sessions, Clock clock) {
        return new SecurityVisitors(access, sessions, clock);
    }

    private static Path dataDirectory(Environment environment) {
        return Path.of(environment.getRequiredProperty("dashboard.data.dir"));
    }
}
