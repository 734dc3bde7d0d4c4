package dev.syncdashboard.dashboard.issuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncdashboard.dashboard.access.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IssuerSettingsTest {

    private final Map<String, String> set = new HashMap<>(Map.of(
            "dashboard.oidc.issuer", "https://login.example.org/realms/station",
            "dashboard.oidc.client-id", "station",
            "dashboard.oidc.client-secret", "secret",
            "dashboard.oidc.editors", " officers , crew",
            "dashboard.oidc.administrators", "chiefs"));

    @Test
    void withoutAnIssuerThereIsNone() {
        assertThat(IssuerSettings.of(name -> Optional.empty())).isEmpty();
        set.remove("dashboard.oidc.issuer");
        assertThatThrownBy(this::read).hasMessageContaining("is set, but dashboard.oidc.issuer is not.");
    }

    @Test
    void nobodyComesInWithoutAGroupInTheSettings() {
        set.keySet().removeAll(List.of("dashboard.oidc.editors", "dashboard.oidc.administrators"));

        assertThatThrownBy(this::read).hasMessageContaining("no group has a role, so nobody could come in.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://login.example.org",
                "login.example.org",
                "https://user:pw@login.example.org",
                "https://login.example.org/?x=1",
                "https://login example.org",
                "ftp://login.example.org"
            })
    void anIssuerThatIsNoAddressByHttpsIsRefused(String issuer) {
        set.put("dashboard.oidc.issuer", issuer);

        assertThatThrownBy(this::read).hasMessageContaining("dashboard.oidc.issuer is \"" + issuer + "\"");
    }

    @Test
    void theHighestRoleOfAllGroupsCountsAndTheClaimMayLieDeep() throws IssuerException {
        set.put("dashboard.oidc.claim", "realm_access.roles");
        IssuerRoles roles = read().roles();

        assertThat(roles.of(Map.of("realm_access", Map.of("roles", List.of("crew", "chiefs")))))
                .isEqualTo(Role.ADMINISTRATOR);
        assertThat(roles.of(Map.of("realm_access.roles", "officers"))).isEqualTo(Role.EDITOR);
        assertThatThrownBy(() -> roles.of(Map.of("realm_access", List.of("chiefs"))))
                .isInstanceOf(IssuerException.class);
    }

    @Test
    void theSecretIsInNoText() {
        assertThat(read().toString()).doesNotContain("secret");
        assertThat(read().label()).isEqualTo("login.example.org");
    }

    private IssuerSettings read() {
        return IssuerSettings.of(name -> Optional.ofNullable(set.get(name))).orElseThrow();
    }
}
