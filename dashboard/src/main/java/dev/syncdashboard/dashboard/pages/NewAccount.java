package dev.syncdashboard.dashboard.pages;

import dev.syncdashboard.dashboard.access.Account;
import dev.syncdashboard.dashboard.access.AccountInput;
import dev.syncdashboard.dashboard.access.DoorKey;
import dev.syncdashboard.dashboard.access.Role;
import dev.syncdashboard.dashboard.model.Attempt;
import dev.syncdashboard.dashboard.model.Refusal;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Makes of what was typed what is kept of an account. To hash a password takes a tenth of a second. */
@Component
public class NewAccount {

    private final PasswordEncoder encoder;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    NewAccount(PasswordEncoder encoder, Clock clock) {
        this.encoder = encoder;
        this.clock = clock;
    }

    public Attempt<Account> of(String name, Role role, String password, String again) {
        Optional<Refusal> wrong = AccountInput.badName(name).or(() -> AccountInput.badPassword(password, again));
        return wrong.<Attempt<Account>>map(Attempt::refused)
                .orElseGet(() -> Attempt.made(
                        new Account(AccountInput.name(name), role, hash(password), stamp(), clock.instant())));
    }

    public String hash(String password) {
        return Objects.requireNonNull(encoder.encode(password));
    }

    /** Another one for each password. */
    public String stamp() {
        return DoorKey.fresh(random).text();
    }
}
