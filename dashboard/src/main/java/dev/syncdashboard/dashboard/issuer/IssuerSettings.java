package dev.syncdashboard.dashboard.issuer;

import dev.syncdashboard.dashboard.access.Role;
import dev.syncdashboard.settings.SettingKey;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The login service, and who may come in by it.
 *
 * @param issuer its address
 * @param client as which the dashboard is known there
 * @param secret of that; empty where the service asks for none
 * @param scopes what the dashboard asks to be told
 * @param label what the service is called on the page of the login
 */
public record IssuerSettings(
        URI issuer, String client, String secret, List<String> scopes, IssuerRoles roles, String label) {

    public static final SettingKey ISSUER = SettingKey.of(
            "dashboard.oidc.issuer", "OpenID Connect: address of the login service, to the letter as it names itself");

    public static final SettingKey CLIENT =
            SettingKey.of("dashboard.oidc.client-id", "as which the dashboard is known there");

    public static final SettingKey SECRET =
            SettingKey.of("dashboard.oidc.client-secret", "the secret of that").hidden();

    public static final SettingKey SCOPES = SettingKey.of(
                    "dashboard.oidc.scopes", "what it is asked for, separated by blanks")
            .byDefault("openid profile");

    public static final SettingKey CLAIM = SettingKey.of(
                    "dashboard.oidc.claim", "where it says somebody's groups; dots lead into it")
            .byDefault("groups");

    public static final SettingKey VIEWERS =
            SettingKey.of("dashboard.oidc.viewers", "groups that may look, separated by commas");

    public static final SettingKey EDITORS =
            SettingKey.of("dashboard.oidc.editors", "groups that may also change the roster");

    public static final SettingKey ADMINISTRATORS =
            SettingKey.of("dashboard.oidc.administrators", "groups that may also say who may do what");

    public static final SettingKey LABEL = SettingKey.of(
                    "dashboard.oidc.label", "what the service is called on the page of the login")
            .otherwise("its host name");

    public static final List<SettingKey> ALL =
            List.of(ISSUER, CLIENT, SECRET, SCOPES, CLAIM, VIEWERS, EDITORS, ADMINISTRATORS, LABEL);

    private static final Pattern LOOPBACK = Pattern.compile("127\\.0\\.0\\.1|\\[::1]|localhost");

    public IssuerSettings {
        scopes = List.copyOf(scopes);
    }

    /**
     * Reads the settings; empty where none of them turns it on.
     *
     * @throws IllegalArgumentException naming the setting, and what was expected
     */
    public static Optional<IssuerSettings> of(Function<String, Optional<String>> settings) {
        Function<SettingKey, Optional<String>> set = key -> settings.apply(key.name());
        Optional<String> issuer = set.apply(ISSUER);
        if (issuer.isEmpty()) {
            Stream.of(CLIENT, SECRET, VIEWERS, EDITORS, ADMINISTRATORS)
                    .filter(key -> set.apply(key).isPresent())
                    .findFirst()
                    .ifPresent(key -> {
                        throw new IllegalArgumentException(key.name() + " is set, but " + ISSUER.name()
                                + " is not. Set the address of the login service too, or leave it out.");
                    });
            return Optional.empty();
        }
        URI address = address(issuer.get());
        String client = set.apply(CLIENT)
                .orElseThrow(() -> new IllegalArgumentException(CLIENT.name()
                        + " is not set. Set the name under which the dashboard is known at the login service."));
        return Optional.of(new IssuerSettings(
                address,
                client,
                set.apply(SECRET).orElse(""),
                List.of(set.apply(SCOPES).orElse("openid").split("\\s+")),
                roles(set),
                set.apply(LABEL).orElse(address.getHost())));
    }

    /** Whether a browser and the dashboard may send a login to this address. Without encryption only on this computer. */
    public static boolean isSafe(URI address) {
        String host = address.getHost();
        return host != null
                && address.getRawUserInfo() == null
                && ("https".equalsIgnoreCase(address.getScheme())
                        || ("http".equalsIgnoreCase(address.getScheme())
                                && LOOPBACK.matcher(host).matches()));
    }

    private static URI address(String text) {
        Optional<URI> address = Optional.of(text)
                .filter(each -> each.matches("[!-~]{1,500}"))
                .map(each -> URI.create(each.replaceAll("[^A-Za-z0-9:/._~%\\[\\]-]", "?")))
                .filter(each -> isSafe(each) && each.getRawQuery() == null);
        return address.orElseThrow(() -> new IllegalArgumentException(ISSUER.name() + " is \"" + text
                + "\", expected is the address of a login service, such as https://login.example.org/realms/station."));
    }

    private static IssuerRoles roles(Function<SettingKey, Optional<String>> set) {
        Map<Role, Set<String>> groups = Map.of(
                Role.VIEWER, groups(set.apply(VIEWERS)),
                Role.EDITOR, groups(set.apply(EDITORS)),
                Role.ADMINISTRATOR, groups(set.apply(ADMINISTRATORS)));
        if (groups.values().stream().allMatch(Set::isEmpty)) {
            throw new IllegalArgumentException(
                    ISSUER.name() + " is set, but no group has a role, so nobody could come in. Set " + VIEWERS.name()
                            + ", " + EDITORS.name() + " or " + ADMINISTRATORS.name() + ".");
        }
        return new IssuerRoles(set.apply(CLAIM).orElse("groups"), groups);
    }

    private static Set<String> groups(Optional<String> setting) {
        return Arrays.stream(setting.orElse("").split(","))
                .map(String::strip)
                .filter(group -> !group.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "IssuerSettings[" + issuer + "]";
    }
}
