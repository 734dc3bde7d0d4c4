package dev.syncdashboard.dashboard.door;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.dashboard.access.Looking;
import dev.syncdashboard.dashboard.access.Pass.Kind;
import dev.syncdashboard.dashboard.access.Right;
import dev.syncdashboard.dashboard.access.Scope;
import dev.syncdashboard.dashboard.fixture.Person;
import dev.syncdashboard.dashboard.fixture.WebTest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Every address of the dashboard and what it takes, held against all that the server answers, and asked as everybody. */
@WebTest
class AddressTableTest extends ClaimedStation {

    /** A new address has to be added here, with a thought for who may have it. */
    private static final String TABLE = """
            ANYBODY GET /login
            ANYBODY GET /login/link
            ANYBODY GET /login/passkey
            ANYBODY GET /login/oidc
            ANYBODY GET /account
            ANYBODY POST /account/password
            ANYBODY POST /account/passkeys
            ANYBODY POST /account/passkeys/options
            ANYBODY POST /account/passkeys/remove
            ANYBODY GET /error
            LOOK GET /actuator
            LOOK GET /actuator/health
            LOOK GET /actuator/health/**
            LOOK GET /
            LOOK GET /fragments/overview
            LOOK GET /folders
            LOOK GET /fragments/folders
            LOOK GET /wall
            LOOK GET /fragments/wall
            LOOK GET /live
            LOOK GET /updates
            LOOK GET /fragments/updates
            LOOK GET /updates.csv
            LOOK GET /updates/{number}
            LOOK GET /updates/{number}/title
            LOOK GET /fragments/updates/{number}
            LOOK GET /fragments/updates/{number}/title
            LOOK GET /updates/{number}.csv
            LOOK GET /numbers
            LOOK GET /fragments/numbers
            LOOK GET /numbers.csv
            LOOK GET /trucks/{id}
            LOOK GET /fragments/trucks/{id}
            LOOK GET /fragments/trucks/{id}/past
            LOOK GET /fleet.csv
            LOOK GET /roster
            LOOK GET /fragments/roster
            LOOK GET /roster.csv
            LOOK GET /unknown
            LOOK GET /api/v1/fleet
            LOOK GET /api/v1/peers/{id}
            LOOK GET /api/v1/peers/{id}/history
            LOOK GET /api/v1/peers/{id}/missing
            LOOK GET /api/v1/summary
            LOOK GET /api/v1/numbers
            LOOK GET /api/v1/updates
            LOOK GET /api/v1/updates/{number}
            LOOK GET /api/v1/updates/{number}/peers
            LOOK GET /api/v1/roster
            LOOK GET /api/v1/folders
            LOOK GET /api/v1/releases
            LOOK GET /api/v1/openapi.json
            LOOK GET /api/v1
            LOOK GET /api/v1/**
            LOOK GET /api/v1/folders/{folder}/fleet
            LOOK GET /api/v1/folders/{folder}/peers/{id}
            LOOK GET /api/v1/folders/{folder}/peers/{id}/history
            LOOK GET /api/v1/folders/{folder}/peers/{id}/missing
            LOOK GET /api/v1/folders/{folder}/summary
            LOOK GET /api/v1/folders/{folder}/numbers
            LOOK GET /api/v1/folders/{folder}/updates
            LOOK GET /api/v1/folders/{folder}/updates/{number}
            LOOK GET /api/v1/folders/{folder}/updates/{number}/peers
            EDIT POST /updates/{number}/title
            EDIT POST /roster/add
            EDIT POST /roster/all
            EDIT POST /roster/complete
            EDIT POST /roster/needs
            EDIT POST /roster/seen
            EDIT POST /roster/own
            EDIT POST /roster/link
            EDIT POST /roster/ignore
            EDIT POST /roster/stop-ignoring
            EDIT POST /roster/take-back
            EDIT POST /roster/separate
            EDIT POST /roster/import
            EDIT POST /unknown/accept
            EDIT POST /unknown/ignore
            EDIT POST /unknown/still-removed
            EDIT GET /trucks/{id}/remove
            EDIT POST /trucks/{id}/remove
            EDIT GET /trucks/{id}/key
            EDIT POST /trucks/{id}/key/accept
            EDIT POST /trucks/{id}/key/forget
            EDIT GET /roster/{number:[0-9]{1,9}}
            EDIT GET /roster/{number:[0-9]{1,9}}/remove
            EDIT POST /roster/{number:[0-9]{1,9}}/name
            EDIT POST /roster/{number:[0-9]{1,9}}/out-of-service
            EDIT POST /roster/{number:[0-9]{1,9}}/in-service
            EDIT POST /roster/{number:[0-9]{1,9}}/device
            EDIT POST /roster/{number:[0-9]{1,9}}/unlink
            EDIT POST /roster/{number:[0-9]{1,9}}/remove
            EDIT POST /station/look
            EDIT GET /joins
            EDIT POST /joins/accept
            EDIT POST /joins/decline
            ADMINISTER GET /kits
            ADMINISTER GET /kits/card
            ADMINISTER POST /kits/make
            ADMINISTER POST /kits/revoke
            ADMINISTER GET /releases
            ADMINISTER POST /releases/begin
            ADMINISTER POST /releases/go-on
            ADMINISTER POST /releases/stop
            ADMINISTER POST /releases/resume
            ADMINISTER POST /releases/withdraw
            ADMINISTER POST /releases/automatic
            ADMINISTER GET /access
            ADMINISTER POST /access/claim
            ADMINISTER POST /access/add
            ADMINISTER POST /access/role
            ADMINISTER POST /access/password
            ADMINISTER POST /access/remove
            ADMINISTER POST /access/passkey/remove
            ADMINISTER POST /access/session/end
            ADMINISTER POST /access/looking
            ADMINISTER POST /access/link
            ADMINISTER POST /access/token
            ADMINISTER POST /access/revoke
            ADMINISTER GET /access/log
            ADMINISTER GET /access/log.csv
            ANYBODY GET /setup/code
            ADMINISTER GET /setup
            ADMINISTER POST /setup/anew
            ADMINISTER GET /setup/program
            ADMINISTER POST /setup/program
            ADMINISTER GET /setup/folders
            ADMINISTER POST /setup/folders
            ADMINISTER POST /setup/folders/mend
            ADMINISTER POST /setup/folders/both
            ADMINISTER GET /setup/folders/new
            ADMINISTER POST /setup/folders/new
            ADMINISTER GET /setup/access
            ADMINISTER POST /setup/access
            ADMINISTER GET /setup/trucks
            ADMINISTER POST /setup/trucks/name
            ADMINISTER GET /setup/setup.properties
            ADMINISTER POST /setup/import
            ADMINISTER POST /setup/import/apply
            """;

    @Autowired
    private ApplicationContext context;

    private record Address(Optional<Right> right, String method, String pattern) {

        static Address of(String line) {
            String[] parts = line.strip().split(" ", 3);
            Optional<Right> right =
                    parts[0].equals("ANYBODY") ? Optional.empty() : Optional.of(Right.valueOf(parts[0]));
            return new Address(right, parts[1], parts[2]);
        }

        String path() {
            return pattern.replace("{number:[0-9]{1,9}}", "1")
                    .replace("{number}", "1")
                    .replace("{id}", "NOBODY")
                    .replace("{folder}", "none")
                    .replace("**", "nothing");
        }

        @Override
        public String toString() {
            return method + " " + pattern;
        }
    }

    private static List<Address> table() {
        return TABLE.lines().map(Address::of).toList();
    }

    @Test
    void everyAddressThatTheServerAnswersIsInTheTable() {
        Set<String> answered = context.getBeansOfType(RequestMappingInfoHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(AddressTableTest::addresses)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(answered)
                .isEqualTo(table().stream().map(Address::toString).collect(Collectors.toCollection(TreeSet::new)));
    }

    private static Stream<String> addresses(RequestMappingInfo mapping) {
        Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
        Set<RequestMethod> all = methods.isEmpty() ? Set.of(RequestMethod.GET) : methods;
        return mapping.getPatternValues().stream()
                .flatMap(pattern -> all.stream().map(method -> method + " " + pattern));
    }

    @Test
    void everybodyGetsWhatHeMayHaveAndNothingElse() {
        Map<String, Set<Right>> rights = new LinkedHashMap<>();
        rights.put("", Set.of(Right.LOOK));
        rights.put("viewer", Set.of(Right.LOOK));
        rights.put("editor", Set.of(Right.LOOK, Right.EDIT));
        rights.put("admin", Set.of(Right.LOOK, Right.EDIT, Right.ADMINISTER));
        rights.put("link", Set.of(Right.LOOK));
        rights.put("token that reads", Set.of(Right.LOOK));
        rights.put("token that edits", Set.of(Right.LOOK, Right.EDIT));
        rights.forEach(this::assertGets);

        looking(Looking.LOGIN);
        rights.put("", Set.of());
        rights.forEach(this::assertGets);
    }

    private void assertGets(String who, Set<Right> rights) {
        Person person = person(who);
        List<String> wrong = new ArrayList<>();
        for (Address address : table()) {
            boolean may = address.right().map(rights::contains).orElse(true);
            for (String before : new String[] {
                "", "/folders/" + fleet.snapshot().first().folder().name()
            }) {
                if (address.path().equals("/live") && may) {
                    continue; // it never ends
                }
                HttpResponse<String> answer = address.method().equals("GET")
                        ? person.get(before + address.path())
                        : person.post(before + address.path(), Map.of());
                if (isRefused(address, answer) == may) {
                    wrong.add(who + " " + before + " " + address + " got " + answer.statusCode());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private Person person(String who) {
        return switch (who) {
            case "" -> somebody();
            case "link" -> somebody().with("dashboard-look", pass(Kind.LINK, Right.LOOK, Scope.ALL));
            case "token that reads" -> withToken(pass(Kind.TOKEN, Right.LOOK, Scope.ALL));
            case "token that edits" -> withToken(pass(Kind.TOKEN, Right.EDIT, Scope.ALL));
            default -> loggedIn(who);
        };
    }

    /** Whoever has no account is sent to the login from the page of his account too. */
    private static boolean isRefused(Address address, HttpResponse<String> answer) {
        boolean toLogin = LoginTest.leadsTo(answer).matches(".*/login(\\?to=.*)?")
                && !address.pattern().startsWith("/account");
        return toLogin || Set.of(401, 403).contains(answer.statusCode());
    }

    @Test
    void nothingIsChangedByReading() {
        Person admin = loggedIn("admin");
        Set<String> alsoRead = table().stream()
                .filter(address -> address.method().equals("GET"))
                .map(Address::pattern)
                .collect(Collectors.toCollection(HashSet::new));
        for (Address address : table()) {
            if (address.method().equals("POST") && !alsoRead.contains(address.pattern())) {
                assertThat(admin.get(address.path()).statusCode())
                        .as("GET " + address.pattern())
                        .isIn(404, 405);
            }
        }
    }

    @Test
    void whatOneNeedsToComeInIsForAnybody() {
        looking(Looking.LOGIN);
        for (String path : new String[] {"/base.css", "/access.css", "/icon.svg", "/actuator/health/liveness"}) {
            assertThat(somebody().get(path).statusCode()).as(path).isEqualTo(200);
        }
        assertThat(somebody().get("/login").body()).doesNotContain("Station 4", "data-version");
    }

    @Test
    void whatHasNoAddressIsNotTakenEither() {
        assertThat(somebody().post("/nothing/here", Map.of()).statusCode()).isEqualTo(401);
        assertThat(loggedIn("viewer").post("/nothing/here", Map.of()).statusCode())
                .isEqualTo(403);
        assertThat(loggedIn("viewer").get("/access/nothing").statusCode()).isEqualTo(403);
        assertThat(loggedIn("viewer").get("/%61ccess").statusCode()).isEqualTo(403);
        assertThat(loggedIn("viewer").get("//access").statusCode()).isEqualTo(400);
        assertThat(loggedIn("viewer").get("/access;x=1").statusCode()).isEqualTo(400);
    }
}
