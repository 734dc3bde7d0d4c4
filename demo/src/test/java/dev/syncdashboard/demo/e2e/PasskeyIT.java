package dev.syncdashboard.demo.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.syncdashboard.dashboard.Application;
import dev.syncdashboard.dashboard.access.DoorKey;
import dev.syncdashboard.dashboard.access.kept.LoginLinkFile;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.virtualauthenticator.VirtualAuthenticator;
import org.openqa.selenium.virtualauthenticator.VirtualAuthenticatorOptions;
import org.openqa.selenium.virtualauthenticator.VirtualAuthenticatorOptions.Protocol;
import org.openqa.selenium.virtualauthenticator.VirtualAuthenticatorOptions.Transport;
import org.springframework.context.ConfigurableApplicationContext;

/** A passkey from its making to its end, by real HTTPS and a name, with a browser's own authenticator. */
@Timeout(180)
class PasskeyIT {

    private static final String HOST = "station4.example.org";
    private static final String PASSWORD = "a long password";

    /** The certificate is the dashboard's own; nothing here is about whether a browser trusts it. */
    @RegisterExtension
    static final Browser BROWSER =
            new Browser("--ignore-certificate-errors", "--host-resolver-rules=MAP " + HOST + " 127.0.0.1");

    @TempDir
    static Path directory;

    private static ConfigurableApplicationContext dashboard;
    private static String port;

    @BeforeAll
    static void start() {
        dashboard = Application.start(
                InstantSource.system(),
                "--server-tls=self-made",
                "--server-port=0",
                "--dashboard-hosts=" + HOST,
                "--dashboard-data-dir=" + directory,
                "--dashboard-data-url=memory",
                "--sync-folder=Sync",
                "--sync-status-folder=Status",
                "--sync-url=http://127.0.0.1:1");
        port = dashboard.getEnvironment().getRequiredProperty("local.server.port");
    }

    @AfterAll
    static void end() {
        if (dashboard != null) {
            dashboard.close();
        }
    }

    @Test
    void aPasskeyIsMadeLetsInIsRemovedAndLetsNobodyInAnyMore() throws IOException {
        VirtualAuthenticator phone = BROWSER.driver().addVirtualAuthenticator(phone());
        claim();
        login();

        open("/account");
        find("#passkey-name").sendKeys("My phone", Keys.TAB, "wrong password", Keys.ENTER);
        awaitProblem("The password until now is wrong");
        assertThat(phone.getCredentials()).isEmpty();
        find("#passkey-password").sendKeys(Keys.chord(Keys.CONTROL, "a"), PASSWORD, Keys.ENTER);
        assertIsAt("/account?said=passkey_added");
        assertThat(find("main").getText()).contains("The passkey was added.", "My phone", "never used");
        assertLooksWell("/account");

        find("#passkey-name").sendKeys("Again", Keys.TAB, PASSWORD, Keys.ENTER);
        awaitProblem("This device has a passkey of this account already.");

        logOut();
        assertLooksWell("/login");
        open("/login?to=%2Froster");
        find("form[data-passkey] button").click();
        assertIsAt("/roster");
        open("/access");
        assertThat(BROWSER.driver().getPageSource()).contains("My phone");
        assertLooksWell("/access");

        open("/account");
        find("form[action$='/account/passkeys/remove'] button").click();
        assertIsAt("/login");
        open("/login");
        find("form[data-passkey] button").click();
        assertIsAt("/login?failed=passkey&why=unknown");
        assertThat(find("#problem").getText()).contains("No account here has this passkey");

        phone.setUserVerified(false);
        find("form[data-passkey] button").click();
        awaitProblem("Nothing came of it");
        BROWSER.driver().removeVirtualAuthenticator(phone);
    }

    @Test
    void whereTheAddressIsNoNameThereIsNoButton() {
        BROWSER.driver().get("https://127.0.0.1:" + port + "/login");

        assertThat(find("main").getText()).doesNotContain("passkey");
    }

    private static VirtualAuthenticatorOptions phone() {
        return new VirtualAuthenticatorOptions()
                .setProtocol(Protocol.CTAP2)
                .setTransport(Transport.INTERNAL)
                .setHasResidentKey(true)
                .setHasUserVerification(true)
                .setIsUserVerified(true);
    }

    private static void claim() throws IOException {
        DoorKey secret = DoorKey.fresh(new SecureRandom());
        new LoginLinkFile(directory).leave(secret, Instant.now());
        open("/login/link?once=" + secret.text());
        find("button.main").click();
        find("#claim-name").sendKeys("Chief");
        find("#claim-password").sendKeys(PASSWORD);
        find("#claim-again").sendKeys(PASSWORD, Keys.ENTER);
        assertIsAt("/access?said=claimed");
    }

    private static void login() {
        open("/login");
        find("#username").sendKeys("Chief", Keys.TAB, PASSWORD, Keys.ENTER);
        await().until(() -> !BROWSER.driver().getCurrentUrl().contains("/login"));
    }

    private static void logOut() {
        open("/account");
        find("form[action$='/logout'] button").click();
        assertIsAt("/login?out");
    }

    private static void awaitProblem(String words) {
        await().untilAsserted(() ->
                assertThat(find("[data-passkey-problem]").getText()).contains(words));
    }

    /** A press is over before the page that it leads to is there. */
    private static void assertIsAt(String address) {
        await().untilAsserted(() -> assertThat(BROWSER.driver().getCurrentUrl()).contains(address));
    }

    private static void open(String path) {
        BROWSER.driver().get(address(path));
    }

    private static String address(String path) {
        return "https://" + HOST + ":" + port + path;
    }

    private static WebElement find(String selector) {
        return await().ignoreException(NoSuchElementException.class)
                .until(() -> BROWSER.driver().findElement(By.cssSelector(selector)), Objects::nonNull);
    }

    private static void assertLooksWell(String path) {
        BROWSER.assertLooksWell(address(path), 360, "dark");
        BROWSER.assertLooksWell(address(path), 1_200, "light");
    }
}
