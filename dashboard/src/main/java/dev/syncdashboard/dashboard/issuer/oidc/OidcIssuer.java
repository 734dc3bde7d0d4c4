package dev.syncdashboard.dashboard.issuer.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.claims.AuthorizedParty;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import dev.syncdashboard.dashboard.issuer.IssuerException;
import dev.syncdashboard.dashboard.issuer.IssuerPerson;
import dev.syncdashboard.dashboard.issuer.IssuerProblem;
import dev.syncdashboard.dashboard.issuer.IssuerQuestion;
import dev.syncdashboard.dashboard.issuer.IssuerSettings;
import java.net.URI;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A service that speaks OpenID Connect: the code flow with PKCE, and an ID token that is signed by one of its own keys. It is
 * asked for its addresses and keys at each login, which are few, so that nothing of it can be old; at the start it is not asked.
 */
public final class OidcIssuer implements dev.syncdashboard.dashboard.issuer.Issuer {

    private static final Logger LOG = LoggerFactory.getLogger(OidcIssuer.class);

    private static final String WELL_KNOWN = "/.well-known/openid-configuration";

    private final IssuerSettings settings;
    private final ClientID client;
    private final OidcCalls calls;

    public OidcIssuer(IssuerSettings settings) {
        this.settings = settings;
        this.client = new ClientID(settings.client());
        this.calls = new OidcCalls(settings);
    }

    @Override
    public URI address(IssuerQuestion question) throws IssuerException {
        OIDCProviderMetadata service = service();
        return new AuthenticationRequest.Builder(
                        ResponseType.CODE, new Scope(settings.scopes().toArray(String[]::new)), client, question.back())
                .endpointURI(safe(service.getAuthorizationEndpointURI()))
                .state(new State(question.state()))
                .nonce(new Nonce(question.nonce()))
                .codeChallenge(new CodeVerifier(question.verifier()), CodeChallengeMethod.S256)
                .build()
                .toURI();
    }

    @Override
    public IssuerPerson person(IssuerQuestion question, String code) throws IssuerException {
        OIDCProviderMetadata service = service();
        OIDCTokenResponse tokens = calls.tokens(
                safe(service.getTokenEndpointURI()),
                service.getTokenEndpointAuthMethods(),
                question,
                new AuthorizationCode(code));
        JWT token = Optional.ofNullable(tokens.getOIDCTokens().getIDToken())
                .orElseThrow(() -> new IssuerException(IssuerProblem.INVALID, "no ID token"));
        Map<String, Object> claims = checked(service, token, question);
        String subject = String.valueOf(claims.get("sub"));
        Object name = claims.getOrDefault("preferred_username", claims.getOrDefault("name", subject));
        return new IssuerPerson(subject, String.valueOf(name), settings.roles().of(claims));
    }

    private Map<String, Object> checked(OIDCProviderMetadata service, JWT token, IssuerQuestion question)
            throws IssuerException {
        String keys = calls.get(safe(service.getJWKSetURI()));
        try {
            IDTokenValidator validator = new IDTokenValidator(
                    new Issuer(settings.issuer()),
                    client,
                    new JWSVerificationKeySelector<>(algorithms(service), new ImmutableJWKSet<>(JWKSet.parse(keys))),
                    null);
            IDTokenClaimsSet claims = validator.validate(token, new Nonce(question.nonce()));
            requireOwn(claims);
            return Objects.requireNonNull(claims.toJSONObject());
        } catch (java.text.ParseException e) {
            throw new IssuerException(IssuerProblem.UNREACHABLE, e);
        } catch (BadJOSEException | JOSEException e) {
            LOG.warn("A login by OpenID Connect was refused: {}", e.getMessage());
            throw new IssuerException(IssuerProblem.INVALID, e);
        }
    }

    /** A token for several programs has to be meant for this one (OpenID Connect Core 3.1.3.7); the library does not look at that. */
    private void requireOwn(IDTokenClaimsSet claims) throws IssuerException {
        AuthorizedParty party = claims.getAuthorizedParty();
        boolean own = party == null
                ? claims.getAudience().size() == 1
                : party.getValue().equals(settings.client());
        if (!own) {
            LOG.warn("A login by OpenID Connect was refused: the token is for another program.");
            throw new IssuerException(IssuerProblem.INVALID, "for another program");
        }
    }

    /** Only by keys of which the service keeps the private half for itself; never none, never by a shared secret. */
    private static Set<JWSAlgorithm> algorithms(OIDCProviderMetadata service) {
        Set<JWSAlgorithm> known = new HashSet<>(JWSAlgorithm.Family.RSA);
        known.addAll(JWSAlgorithm.Family.EC);
        if (service.getIDTokenJWSAlgs() != null) {
            known.retainAll(service.getIDTokenJWSAlgs());
        }
        return known.isEmpty() ? Set.of(JWSAlgorithm.RS256) : known;
    }

    private OIDCProviderMetadata service() throws IssuerException {
        String base = settings.issuer().toString();
        String place = (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + WELL_KNOWN;
        String answer = calls.get(URI.create(place));
        try {
            OIDCProviderMetadata service = OIDCProviderMetadata.parse(answer);
            if (!base.equals(service.getIssuer().getValue())) {
                LOG.warn(
                        "The login service at {} calls itself {}: set {} to that, to the letter.",
                        base,
                        service.getIssuer().getValue(),
                        IssuerSettings.ISSUER.name());
                throw new IssuerException(IssuerProblem.INVALID, "another issuer");
            }
            return service;
        } catch (ParseException e) {
            throw new IssuerException(IssuerProblem.UNREACHABLE, e);
        }
    }

    private static URI safe(@Nullable URI address) throws IssuerException {
        if (address == null || !IssuerSettings.isSafe(address)) {
            throw new IssuerException(IssuerProblem.UNREACHABLE, "no address by HTTPS: " + address);
        }
        return address;
    }
}
