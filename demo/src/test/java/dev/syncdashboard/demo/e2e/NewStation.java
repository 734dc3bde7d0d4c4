package dev.syncdashboard.demo.e2e;

import dev.syncdashboard.dashboard.Application;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ConfigurableApplicationContext;

/** A station from its first start on, without any configuration, and how a person sets it up in a browser. */
final class NewStation implements AutoCloseable {

    private static final String PASSWORD = "a long password";

    /** Looks at a page that the setup has come to. */
    interface Look {

        Look NONE = name -> {};

        void at(String name) throws IOException;
    }

    private final Browser browser;
    private final Path directory;
    private final String home = System.getProperty("user.home");
    private final ConfigurableApplicationContext dashboard;
    private final Clicks clicks;

    private NewStation(Browser browser, Path directory, String language, String... more) {
        this.browser = browser;
        this.directory = directory;
        // The places for new folders that a person is shown.
        System.setProperty("user.home", directory.resolve("home").toString());
        Stream<String> options = Stream.of(
                "--server.port=0",
                "--dashboard.data.dir=" + directory.resolve("data"),
                "--dashboard.language=" + language,
                "--dashboard.poll=1s",
                "--dashboard.limits.settle=2s",
                "--server.shutdown=immediate",
                "--spring.main.register-shutdown-hook=false",
                "--logging.level.root=WARN");
        this.dashboard =
                Application.start(Stream.concat(options, Stream.of(more)).toArray(String[]::new));
        this.clicks = new Clicks(
                browser,
                "http://127.0.0.1:" + dashboard.getEnvironment().getRequiredProperty("local.server.port"),
                language);
    }

    /** @param more of its options */
    static NewStation start(Browser browser, Path directory, String language, String... more) throws IOException {
        Files.createDirectories(directory.resolve("home"));
        browser.driver().manage().deleteAllCookies();
        browser.complaints();
        return new NewStation(browser, directory, language, more);
    }

    Clicks clicks() {
        return clicks;
    }

    /** The same when the dashboard has moved. */
    Clicks clicksAt(String address) {
        return new Clicks(browser, address, "en");
    }

    FleetApi api() {
        return new FleetApi(URI.create(clicks.address()));
    }

    Path data() {
        return directory.resolve("data");
    }

    /** Takes the sync program that is found by itself. */
    void takeFoundProgram(Look look) throws IOException {
        clicks.open("/");
        clicks.await("/setup");
        look.at("1-begin");
        clicks.press("#go", "/setup/program");
        look.at("2-program");
        clicks.press("#take-0", "/setup/folders");
    }

    void takeProgramAt(URI address) {
        clicks.open("/setup/program");
        clicks.type("#typed-url", address.toString());
        clicks.press("#take-typed", "/setup/folders");
    }

    /** From a sync program without folders to the page that says what to do next. */
    void makeFoldersAndClaim(Look look) throws IOException {
        look.at("3-no-folders");
        clicks.press("#make-both", "/setup/folders?pick=");
        look.at("4-folders");
        clicks.press("#take", "/setup/access");
        look.at("5-access");
        becomeAdministrator("Chief");
        look.at("6-trucks");
    }

    void becomeAdministrator(String name) {
        becomeAdministrator(name, "/setup/trucks");
    }

    void becomeAdministrator(String name, String leadsTo) {
        clicks.type("#claim-name", name);
        clicks.type("#claim-password", PASSWORD);
        clicks.type("#claim-again", PASSWORD);
        clicks.press("#take", leadsTo);
    }

    /** Makes a kit on its page, and saves the file as the page's link would. */
    Path kit(String truck) throws IOException {
        clicks.open("/kits");
        clicks.type("#make-name", truck);
        clicks.press("form[action$='/kits/make'] button", "/kits/make");
        String file = clicks.find("#kit-file").getDomAttribute("href");
        byte[] content = Base64.getDecoder().decode(file.substring(file.indexOf(',') + 1));
        return Files.write(directory.resolve(clicks.find("#kit-file").getDomAttribute("download")), content);
    }

    /** The card, by the page's link. */
    byte[] card() throws IOException, InterruptedException {
        clicks.open("/kits");
        String cookies = browser.driver().manage().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        return FleetApi.bytes(URI.create(clicks.find("#card-file").getDomProperty("href")), cookies);
    }

    @Override
    public void close() {
        browser.driver().get("about:blank");
        browser.driver().manage().deleteAllCookies();
        dashboard.close();
        System.setProperty("user.home", home);
    }
}
