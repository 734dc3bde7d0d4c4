package dev.syncdashboard.dashboard.door;

import dev.syncdashboard.dashboard.access.Access;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

/** Gives the framework the accounts. */
record People(Access access) implements UserDetailsService {

    @Override
    public UserDetails loadUserByUsername(String name) {
        return access.state()
                .account(name)
                .map(AccountUser::new)
                .orElseThrow(() -> new UsernameNotFoundException("no such account"));
    }
}
