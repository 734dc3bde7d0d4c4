package dev.syncdashboard.dashboard.door;

import dev.syncdashboard.dashboard.access.Access;
import dev.syncdashboard.dashboard.access.AccessBook;
import dev.syncdashboard.dashboard.access.Account;
import dev.syncdashboard.dashboard.access.Looking;
import dev.syncdashboard.dashboard.access.Role;
import dev.syncdashboard.dashboard.access.kept.LoginLinkFile;
import dev.syncdashboard.dashboard.fixture.Fleets;
import dev.syncdashboard.dashboard.fixture.Person;
import dev.syncdashboard.dashboard.fixture.ServedFleet;
import dev.syncdashboard.dashboard.model.Attempt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    static void directory(DynamicPropertyRegistry settings) throws IOException {
        data = Files.createTempDirectory("door");
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

    protected Person somebody() {
        return new Person(browser);
    }

    protected Person loggedIn(String name) {
        Person person = somebody();
        person.login(name, name + name);
        return person;
    }
}
