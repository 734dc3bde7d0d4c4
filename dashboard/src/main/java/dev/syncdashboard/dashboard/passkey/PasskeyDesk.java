package dev.syncdashboard.dashboard.passkey;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.client.CollectedClientData;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.verifier.exception.BadOriginException;
import com.webauthn4j.verifier.exception.BadRpIdException;
import com.webauthn4j.verifier.exception.CrossOriginException;
import com.webauthn4j.verifier.exception.MaliciousCounterValueException;
import com.webauthn4j.verifier.exception.UserNotPresentException;
import com.webauthn4j.verifier.exception.UserNotVerifiedException;
import dev.syncdashboard.dashboard.access.Account;
import dev.syncdashboard.dashboard.access.OwnedPasskey;
import dev.syncdashboard.dashboard.access.Passkey;
import dev.syncdashboard.dashboard.guard.SecureSite;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Asks for passkeys and says whether the answer is one. Whether it may be added, and that it was used, is for others to keep.
 * Safe for many threads.
 */
public final class PasskeyDesk {

    /** A browser's answer has some hundred bytes to a few thousand. */
    private static final int LONGEST = 64 << 10;

    private static final List<PublicKeyCredentialParameters> PARAMETERS = PasskeyOptions.ALGORITHMS.stream()
            .map(each -> new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, each))
            .toList();

    private final WebAuthnManager library;
    private final AttestedCredentialDataConverter keys;
    private final Challenges challenges;
    private final Clock clock;

    /** @param passed time since some fixed moment, whatever the clock is set to */
    public PasskeyDesk(SecureRandom random, Supplier<Duration> passed, Clock clock) {
        ObjectConverter converter = new ObjectConverter();
        // Whose make a device is, is not asked: a station has no list of makers to hold it against.
        this.library = WebAuthnManager.createNonStrictWebAuthnManager(converter);
        this.keys = new AttestedCredentialDataConverter(converter);
        this.challenges = new Challenges(random, passed);
        this.clock = clock;
    }

    /** What a browser is told, as JSON, when somebody wants to log in at this address. */
    public String toLogIn(SecureSite site) {
        return PasskeyOptions.toLogIn(site, challenges.fresh(loginAt(site)));
    }

    /** What a browser is told, as JSON, when an account is to get a passkey. */
    public String toAdd(SecureSite site, Account account) {
        return PasskeyOptions.toAdd(site, account, challenges.fresh(additionTo(account, site)));
    }

    /**
     * The passkey that was made.
     *
     * @param answer of the browser, as JSON
     */
    public Passkey added(SecureSite site, Account account, String name, String answer) throws PasskeyException {
        RegistrationData read = read(answer, library::parseRegistrationResponseJSON);
        byte[] challenge = standing(read.getCollectedClientData(), additionTo(account, site));
        RegistrationParameters wanted = new RegistrationParameters(property(site, challenge), PARAMETERS, true, true);
        verify(() -> library.verify(read, wanted));
        AuthenticatorData<?> data =
                Objects.requireNonNull(read.getAttestationObject()).getAuthenticatorData();
        AttestedCredentialData made = Objects.requireNonNull(data.getAttestedCredentialData());
        spend(challenge);
        return new Passkey(
                PasskeyOptions.text(made.getCredentialId()),
                name,
                PasskeyOptions.text(keys.convert(made)),
                data.getSignCount(),
                site.host(),
                clock.instant(),
                Optional.empty());
    }

    /**
     * Whose passkey has answered, as it is after that.
     *
     * @param answer of the browser, as JSON
     * @param known by the id
     */
    public OwnedPasskey used(SecureSite site, String answer, Function<String, Optional<OwnedPasskey>> known)
            throws PasskeyException {
        AuthenticationData read = read(answer, library::parseAuthenticationResponseJSON);
        byte[] challenge = standing(read.getCollectedClientData(), loginAt(site));
        OwnedPasskey found = known.apply(PasskeyOptions.text(read.getCredentialId()))
                .orElseThrow(() -> new PasskeyException(PasskeyProblem.UNKNOWN));
        byte[] handle = read.getUserHandle();
        if (handle != null && !Arrays.equals(handle, PasskeyOptions.handle(found.owner()))) {
            throw new PasskeyException(PasskeyProblem.UNKNOWN);
        }
        AuthenticationParameters wanted =
                new AuthenticationParameters(property(site, challenge), kept(found.passkey()), null, true, true);
        verify(() -> library.verify(read, wanted));
        spend(challenge);
        long counter = Objects.requireNonNull(read.getAuthenticatorData()).getSignCount();
        return new OwnedPasskey(found.owner(), found.passkey().usedAt(clock.instant(), counter));
    }

    private CredentialRecordImpl kept(Passkey passkey) throws PasskeyException {
        try {
            AttestedCredentialData key = keys.convert(Base64.getUrlDecoder().decode(passkey.key()));
            return new CredentialRecordImpl(null, null, null, null, passkey.counter(), key, null, null, null, null);
        } catch (RuntimeException e) {
            // The file says so and is whole otherwise: somebody has changed it by hand.
            throw new PasskeyException(PasskeyProblem.FORGED, e);
        }
    }

    private <T> T read(String answer, Function<String, T> library) throws PasskeyException {
        if (answer.length() > LONGEST) {
            throw new PasskeyException(PasskeyProblem.UNREADABLE);
        }
        try {
            return library.apply(answer);
        } catch (RuntimeException e) {
            throw new PasskeyException(PasskeyProblem.UNREADABLE, e);
        }
    }

    private byte[] standing(@Nullable CollectedClientData said, String purpose) throws PasskeyException {
        byte[] challenge = said == null ? new byte[0] : said.getChallenge().getValue();
        if (!challenges.stands(challenge, purpose)) {
            throw new PasskeyException(PasskeyProblem.EXPIRED);
        }
        return challenge;
    }

    private void spend(byte[] challenge) throws PasskeyException {
        if (!challenges.spend(challenge)) {
            throw new PasskeyException(PasskeyProblem.EXPIRED);
        }
    }

    private static void verify(Runnable check) throws PasskeyException {
        try {
            check.run();
        } catch (BadOriginException | BadRpIdException | CrossOriginException e) {
            throw new PasskeyException(PasskeyProblem.ELSEWHERE, e);
        } catch (UserNotVerifiedException | UserNotPresentException e) {
            throw new PasskeyException(PasskeyProblem.UNVERIFIED, e);
        } catch (MaliciousCounterValueException e) {
            throw new PasskeyException(PasskeyProblem.COPIED, e);
        } catch (RuntimeException e) {
            throw new PasskeyException(PasskeyProblem.FORGED, e);
        }
    }

    private static ServerProperty property(SecureSite site, byte[] challenge) {
        return ServerProperty.builder()
                .origin(new Origin(site.origin()))
                .rpId(site.host())
                .challenge(new com.webauthn4j.data.client.challenge.DefaultChallenge(challenge))
                .build();
    }

    private static String loginAt(SecureSite site) {
        return "login " + site.origin();
    }

    /** With another password what was allowed by the old one is over. */
    private static String additionTo(Account account, SecureSite site) {
        return "add " + site.origin() + " " + account.key() + " " + account.stamp();
    }
}
