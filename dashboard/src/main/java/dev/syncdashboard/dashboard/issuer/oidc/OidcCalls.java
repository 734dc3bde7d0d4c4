package dev.syncdashboard.dashboard.issuer.oidc;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import dev.syncdashboard.dashboard.issuer.IssuerException;
import dev.syncdashboard.dashboard.issuer.IssuerProblem;
import dev.syncdashboard.dashboard.issuer.IssuerQuestion;
import dev.syncdashboard.dashboard.issuer.IssuerSettings;
import dev.syncdashboard.http.Cancellation;
import dev.syncdashboard.http.HttpAnswer;
import dev.syncdashboard.http.HttpBody;
import dev.syncdashboard.http.HttpCall;
import dev.syncdashboard.http.HttpExchange;
import dev.syncdashboard.http.HttpServer;
import dev.syncdashboard.http.HttpTransport;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the dashboard itself asks the service, with the limits that all its requests have: the library's own have none in size. */
final class OidcCalls {

    private static final Logger LOG = LoggerFactory.getLogger(OidcCalls.class);

    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration READ = Duration.ofSeconds(5);
    private static final long LONGEST = 1L << 20;

    private final IssuerSettings settings;

    OidcCalls(IssuerSettings settings) {
        this.settings = settings;
    }

    String get(URI address) throws IssuerException {
        HttpAnswer answer = send(address, HttpCall.get(List.of()), Map.of());
        if (!answer.isSuccessful()) {
            throw unreachable(address, answer.toString());
        }
        return answer.body();
    }

    OIDCTokenResponse tokens(
            URI address,
            @Nullable List<ClientAuthenticationMethod> methods,
            IssuerQuestion question,
            AuthorizationCode code)
            throws IssuerException {
        AuthorizationCodeGrant grant =
                new AuthorizationCodeGrant(code, question.back(), new CodeVerifier(question.verifier()));
        HTTPRequest request = request(address, methods, grant).toHTTPRequest();
        String secret = request.getAuthorization();
        HttpAnswer answer = send(
                address,
                HttpCall.change("POST", List.of(), HttpBody.form(request.getBody())),
                secret == null ? Map.of() : Map.of("Authorization", secret));
        if (answer.code() >= 500) {
            throw unreachable(address, answer.toString());
        }
        try {
            HTTPResponse read = new HTTPResponse(answer.code());
            read.setContentType("application/json");
            read.setBody(answer.body());
            TokenResponse response = OIDCTokenResponseParser.parse(read);
            if (!response.indicatesSuccess()) {
                // Its description is the service's own words; its code is one of a list.
                String why = String.valueOf(
                        response.toErrorResponse().getErrorObject().getCode());
                LOG.warn("The login service did not take a code or the secret of the dashboard: {}", why);
                throw new IssuerException(IssuerProblem.WRONG_CODE, why);
            }
            return (OIDCTokenResponse) response.toSuccessResponse();
        } catch (ParseException e) {
            throw new IssuerException(IssuerProblem.INVALID, e);
        }
    }

    private TokenRequest request(
            URI address, @Nullable List<ClientAuthenticationMethod> methods, AuthorizationCodeGrant grant) {
        ClientID client = new ClientID(settings.client());
        if (settings.secret().isEmpty()) {
            return new TokenRequest.Builder(address, client, grant).build();
        }
        Secret secret = new Secret(settings.secret());
        boolean post = methods != null
                && methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                && !methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
        ClientAuthentication proof =
                post ? new ClientSecretPost(client, secret) : new ClientSecretBasic(client, secret);
        return new TokenRequest.Builder(address, proof, grant).build();
    }

    private static HttpAnswer send(URI address, HttpCall call, Map<String, String> headers) throws IssuerException {
        HttpServer server;
        try {
            server = HttpServer.at(address).withTimeouts(CONNECT, READ).withMostAnswerBytes(LONGEST);
        } catch (IllegalArgumentException e) {
            throw new IssuerException(IssuerProblem.UNREACHABLE, e);
        }
        try (HttpTransport transport = new HttpTransport(server, headers)) {
            HttpExchange exchange = new HttpExchange(transport, server);
            return exchange.whole(call, exchange.limit(), new Cancellation());
        } catch (IOException e) {
            throw unreachable(address, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IssuerException(IssuerProblem.UNREACHABLE, e);
        }
    }

    private static IssuerException unreachable(URI address, String why) {
        LOG.warn("The login service does not answer at {}: {}", address, why);
        return new IssuerException(IssuerProblem.UNREACHABLE, why);
    }
}
