package dev.syncdashboard.dashboard.door;

import dev.syncdashboard.dashboard.access.Access;
import dev.syncdashboard.dashboard.access.AccessBook;
import dev.syncdashboard.dashboard.access.Account;
import dev.syncdashboard.dashboard.access.DoorKey;
import dev.syncdashboard.dashboard.access.Looking;
import dev.syncdashboard.dashboard.access.Pass;
import dev.syncdashboard.dashboard.access.Right;
import dev.syncdashboard.dashboard.access.Role;
import dev.syncdashboard.dashboard.access.Scope;
import dev.syncdashboard.dashboard.access.kept.LoginLinkFile;
import dev.syncdashboard.dashboard.fixture.Fleets;
import dev.syncdashboard.dashboard.fixture.PassingDirectory;
import dev.syncdashboard.dashboard.fixture.Person;
import dev.syncdashboard.dashboard.fixture.ServedFleet;
import dev.syncdashboard.dashboard.model.Attempt;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A station with a viewer, an editor and an administrator, each with a password of his own name twice. */
@DirtiesContext
abstract class ClaimedStation extends ServedFleet {

    @Autowired
    protected Access access;

    @Autowired
    protected LoginLinkFile link;

    @Autowired
    private PasswordEncoder encoder;

    protected static Path data;

    @DynamicPropertySource
    static void directory(DynamicPropertyRegistry settings) {
        data = PassingDirectory.of("door");
        settings.add("dashboard.data.dir", data::toString);
    }

    @BeforeEach
    void accounts() {
        if (access.state().account("admin").isEmpty()) {
            access.claim(account("admin", Role.ADMINISTRATOR));
            change(account("editor", Role.EDITOR));
            change(account("viewer", Role.VIEWER));
        }
        looking(Looking.EVERYONE);
    }

    private void change(Account added) {
        access.change(book -> book.add(added));
    }

    protected Account account(String name, Role role) {
        return new Account(name, role, encoder.encode(name + name), "stamp of " + name, Fleets.TUESDAY);
    }

    protected void looking(Looking looking) {
        access.change(book -> Attempt.<AccessBook>made(book.with(looking)));
    }

    /** A new pass without an end; gives its secret. */
    protected String pass(Pass.Kind kind, Right right, Scope scope) {
        return pass(kind, right, scope, Optional.empty());
    }

    protected String pass(Pass.Kind kind, Right right, Scope scope, Optional<Instant> end) {
        DoorKey secret = DoorKey.fresh(new SecureRandom());
        Pass pass = new Pass(kind, "a pass", secret.hash(), right, scope, Fleets.TUESDAY, end, Optional.empty());
        access.change(book -> book.add(pass));
        return secret.text();
    }

    protected Person withToken(String token) {
        return somebody().saying("Authorization", "Bearer " + token);
    }

    protected Person somebody() {
        return new Person(browser);
    }

    protected Person loggedIn(String name) {
        Person person = somebody();
        person.login(name, name + name);
        return person;
    }
}
