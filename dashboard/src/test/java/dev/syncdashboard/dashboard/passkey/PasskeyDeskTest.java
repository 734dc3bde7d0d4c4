package dev.syncdashboard.dashboard.passkey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.syncdashboard.dashboard.access.AccessBook;
import dev.syncdashboard.dashboard.access.Account;
import dev.syncdashboard.dashboard.access.Looking;
import dev.syncdashboard.dashboard.access.OwnedPasskey;
import dev.syncdashboard.dashboard.access.Passkey;
import dev.syncdashboard.dashboard.access.Role;
import dev.syncdashboard.dashboard.fixture.Fleets;
import dev.syncdashboard.dashboard.fixture.SoftwareKey;
import dev.syncdashboard.dashboard.guard.SecureSite;
import dev.syncdashboard.dashboard.model.Attempt;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasskeyDeskTest {

    private static final SecureSite SITE = new SecureSite("station4.example.org", "https://station4.example.org");
    private static final SecureSite OTHER = new SecureSite("depot.example.org", "https://depot.example.org");
    private static final Account CHIEF = new Account("Chief", Role.ADMINISTRATOR, "{x}", "stamp", Fleets.TUESDAY);

    private Duration passed = Duration.ofDays(3);
    private final PasskeyDesk desk =
            new PasskeyDesk(new SecureRandom(), () -> passed, Clock.fixed(Fleets.TUESDAY, ZoneOffset.UTC));
    private final SoftwareKey phone = new SoftwareKey("phone", SITE.origin());
    private AccessBook book = new AccessBook(Looking.EVERYONE, List.of(CHIEF), List.of());

    @Test
    void aPasskeyThatWasMadeLetsItsOwnerIn() throws PasskeyException {
        Passkey made = add(phone.counting(7));
        assertThat(made.counter()).isEqualTo(7);
        assertThat(made.host()).isEqualTo("station4.example.org");

        OwnedPasskey used = use(phone.counting(8));

        assertThat(used.owner().name()).isEqualTo("Chief");
        assertThat(used.passkey()).isEqualTo(made.usedAt(Fleets.TUESDAY, 8));
    }

    @Test
    void oneThatDoesNotCountIsTakenEachTime() throws PasskeyException {
        add(phone);
        use(phone);

        assertThat(use(phone).passkey().counter()).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {6, 7, 0})
    void aCounterThatGoesBackOrStandsIsACopy(long counter) throws PasskeyException {
        add(phone.counting(3));
        use(phone.counting(7));

        assertThat(problem(() -> use(phone.counting(counter)))).isEqualTo(PasskeyProblem.COPIED);
        assertThat(use(phone.counting(8)).passkey().counter()).isEqualTo(8);
    }

    @Test
    void ofTwoCopiesThatAnswerAtOnceOneIsRefusedByTheBook() throws PasskeyException {
        add(phone.counting(3));
        OwnedPasskey one = desk.used(SITE, phone.counting(4).used(desk.toLogIn(SITE)), this::find);
        OwnedPasskey other = desk.used(SITE, phone.counting(4).used(desk.toLogIn(SITE)), this::find);

        book = made(OwnedPasskey.used(book, one.passkey()));

        assertThat(OwnedPasskey.used(book, other.passkey())).isInstanceOf(Attempt.Refused.class);
    }

    @Test
    void anAnswerCountsOnceAndForFiveMinutes() throws PasskeyException {
        String options = desk.toAdd(SITE, CHIEF);
        String answer = phone.made(options);
        passed = passed.plusMinutes(5);
        desk.added(SITE, CHIEF, "phone", answer);
        assertThat(problem(() -> desk.added(SITE, CHIEF, "phone", answer))).isEqualTo(PasskeyProblem.EXPIRED);

        add(phone);
        String login = phone.used(desk.toLogIn(SITE));
        passed = passed.plus(Duration.ofMinutes(5)).plusMillis(1);
        assertThat(problem(() -> desk.used(SITE, login, this::find))).isEqualTo(PasskeyProblem.EXPIRED);

        String again = phone.used(desk.toLogIn(SITE));
        desk.used(SITE, again, this::find);
        assertThat(problem(() -> desk.used(SITE, again, this::find))).isEqualTo(PasskeyProblem.EXPIRED);
    }

    @Test
    void aQuestionIsForOnePurposeOneAccountItsPasswordAndOneAddress() throws PasskeyException {
        Account changed = new Account("Chief", Role.ADMINISTRATOR, "{y}", "other stamp", Fleets.TUESDAY);
        Account jo = new Account("Jo", Role.EDITOR, "{x}", "stamp", Fleets.TUESDAY);
        String answer = phone.made(desk.toAdd(SITE, CHIEF));

        for (Account other : List.of(changed, jo)) {
            assertThat(problem(() -> desk.added(SITE, other, "phone", answer))).isEqualTo(PasskeyProblem.EXPIRED);
        }
        assertThat(problem(() -> desk.added(OTHER, CHIEF, "phone", answer))).isEqualTo(PasskeyProblem.EXPIRED);
        assertThat(problem(() -> desk.added(SITE, CHIEF, "phone", phone.made(withUser(desk.toLogIn(SITE))))))
                .isEqualTo(PasskeyProblem.EXPIRED);
        desk.added(SITE, CHIEF, "phone", answer);
    }

    @Test
    void aQuestionOfAnotherRunIsUnknown() throws PasskeyException {
        PasskeyDesk before =
                new PasskeyDesk(new SecureRandom(), () -> passed, Clock.fixed(Fleets.TUESDAY, ZoneOffset.UTC));
        add(phone);

        assertThat(problem(() -> desk.used(SITE, phone.used(before.toLogIn(SITE)), this::find)))
                .isEqualTo(PasskeyProblem.EXPIRED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "http://station4.example.org",
                "https://station4.example.org:8443",
                "https://www.station4.example.org"
            })
    void anotherPageOfTheBrowserGetsNothing(String origin) throws PasskeyException {
        add(phone);

        assertThat(problem(() -> use(phone.at(origin)))).isEqualTo(PasskeyProblem.ELSEWHERE);
        assertThat(problem(() -> add(new SoftwareKey("new", origin)))).isEqualTo(PasskeyProblem.ELSEWHERE);
    }

    @Test
    void whoUsesTheDeviceMustBeAsked() throws PasskeyException {
        add(phone);

        assertThat(problem(() -> use(phone.askingNobody()))).isEqualTo(PasskeyProblem.UNVERIFIED);
        assertThat(problem(() -> add(new SoftwareKey("new", SITE.origin()).askingNobody())))
                .isEqualTo(PasskeyProblem.UNVERIFIED);
    }

    @Test
    void anotherKeyUnderItsNameAndOneThatNobodyHasAreRefused() throws PasskeyException {
        add(phone);

        SoftwareKey thief = new SoftwareKey("phone", SITE.origin());
        thief.made(desk.toAdd(SITE, CHIEF));
        assertThat(problem(() -> use(thief))).isEqualTo(PasskeyProblem.FORGED);
        assertThat(problem(() -> use(new SoftwareKey("unknown", SITE.origin()))))
                .isEqualTo(PasskeyProblem.UNKNOWN);
        assertThat(problem(() -> use(phone.of("somebody else")))).isEqualTo(PasskeyProblem.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{}", "{\"id\":1}", "{\"id\":\"a\",\"response\":{}}", "\u0000", "{{{"})
    void whatIsNoAnswerOfABrowserIsRefusedInWords(String answer) {
        assertThat(problem(() -> desk.used(SITE, answer, this::find)))
                .isIn(PasskeyProblem.UNREADABLE, PasskeyProblem.EXPIRED);
        assertThat(problem(() -> desk.added(SITE, CHIEF, "phone", answer)))
                .isIn(PasskeyProblem.UNREADABLE, PasskeyProblem.EXPIRED);
        assertThat(problem(() -> desk.used(SITE, "[".repeat(70_000), this::find)))
                .isEqualTo(PasskeyProblem.UNREADABLE);
    }

    @Test
    void onePasskeyIsOfOneAccountAndThereAreSoMany() throws PasskeyException {
        book = made(book.add(new Account("Jo", Role.EDITOR, "{x}", "jo", Fleets.TUESDAY)));
        Passkey made = add(phone);

        assertThat(OwnedPasskey.add(book, "Jo", "jo", made)).isInstanceOf(Attempt.Refused.class);
        assertThat(OwnedPasskey.add(book, "Jo", "another stamp", key("a"))).isInstanceOf(Attempt.Refused.class);
        for (int i = 1; i < OwnedPasskey.MOST; i++) {
            book = made(OwnedPasskey.add(book, "chief", "stamp", key("key" + i)));
        }
        assertThat(OwnedPasskey.add(book, "Chief", "stamp", key("more"))).isInstanceOf(Attempt.Refused.class);
        book = made(OwnedPasskey.remove(book, "Chief", made.id()));
        assertThat(problem(() -> use(phone))).isEqualTo(PasskeyProblem.UNKNOWN);
    }

    private interface Deed {
        void run() throws PasskeyException;
    }

    private static PasskeyProblem problem(Deed deed) {
        return catchThrowableOfType(PasskeyException.class, deed::run).problem();
    }

    private Passkey add(SoftwareKey key) throws PasskeyException {
        Passkey made = desk.added(SITE, CHIEF, "My phone", key.made(desk.toAdd(SITE, CHIEF)));
        book = made(OwnedPasskey.add(book, "Chief", "stamp", made));
        return made;
    }

    private OwnedPasskey use(SoftwareKey key) throws PasskeyException {
        OwnedPasskey used = desk.used(SITE, key.used(desk.toLogIn(SITE)), this::find);
        book = made(OwnedPasskey.used(book, used.passkey()));
        return used;
    }

    private Optional<OwnedPasskey> find(String id) {
        return OwnedPasskey.find(book, id);
    }

    private static AccessBook made(Attempt<AccessBook> attempt) {
        return ((Attempt.Made<AccessBook>) attempt).made();
    }

    private static Passkey key(String id) {
        return new Passkey(id, id, "a2V5", 0, SITE.host(), Fleets.TUESDAY, Optional.empty());
    }

    /** The question of a login, as one who makes a passkey would answer it. */
    private static String withUser(String options) {
        return options.replaceFirst("\\{", "{\"user\":{\"id\":\"eA\"},\"rp\":{\"id\":\"" + SITE.host() + "\"},");
    }
}
