package dev.syncdashboard.demo.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;

/** What a person does on a dashboard's pages who has no mouse. With {@code -Dpictures=DIRECTORY} it takes pictures on the way. */
final class Clicks {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final Browser browser;
    private final String address;
    private final String language;
    private final List<String> typed = new ArrayList<>();

    Clicks(Browser browser, String address, String language) {
        this.browser = browser;
        this.address = address;
        this.language = language;
    }

    String address() {
        return address;
    }

    /** Each field that something was typed into. */
    List<String> typed() {
        return List.copyOf(typed);
    }

    void open(String path) {
        browser.driver().get(address + path);
    }

    void type(String field, String text) {
        WebElement found = find(field);
        found.clear();
        found.sendKeys(text);
        typed.add(field);
    }

    /** The focus moves there, and Enter is pressed. */
    void press(String what, String leadsTo) {
        press(what, this, leadsTo);
    }

    /** To a page at another address. */
    void press(String what, Clicks there, String leadsTo) {
        WebElement pressed = find(what);
        pressed.sendKeys(Keys.ENTER);
        until(() -> isGone(pressed));
        there.await(leadsTo);
    }

    private static boolean isGone(WebElement element) {
        try {
            return !element.isEnabled();
        } catch (StaleElementReferenceException e) {
            return true;
        }
    }

    void await(String path) {
        until(() -> browser.driver().getCurrentUrl().startsWith(address + path));
    }

    /** @param text in small letters */
    void awaitText(String text) {
        until(() -> text().toLowerCase(Locale.ROOT).contains(text));
    }

    /** The page says it, if it is loaded anew often enough. */
    void awaitText(String path, String text) {
        until(() -> {
            open(path);
            return text().contains(text);
        });
    }

    String text() {
        return find("body").getText();
    }

    static void until(Callable<Boolean> condition) {
        Awaitility.await()
                .atMost(LIMIT)
                .pollInterval(Duration.ofMillis(100))
                .ignoreExceptions()
                .until(condition);
    }

    WebElement find(String selector) {
        until(() -> !all(selector).isEmpty());
        return browser.driver().findElement(By.cssSelector(selector));
    }

    List<WebElement> all(String selector) {
        return browser.driver().findElements(By.cssSelector(selector));
    }

    /** On a large screen by day, and on a phone by night. */
    void looksWell(String name) throws IOException {
        looksWell(name, 1_200, "light");
        looksWell(name, 360, "dark");
    }

    /** All four of these. */
    void looksWellEverywhere(String name) throws IOException {
        looksWell(name);
        looksWell(name, 1_200, "dark");
        looksWell(name, 360, "light");
    }

    private void looksWell(String name, int width, String colours) throws IOException {
        browser.look(width, colours);
        assertThat(Overflow.on(browser.driver())).as(name + " " + width).isEmpty();
        assertThat(new AxeBuilder().analyze(browser.driver()).getViolations())
                .as(name + " " + width + " " + colours)
                .isEmpty();
        picture(name + "-" + width + "-" + colours + "-" + language);
    }

    private void picture(String name) throws IOException {
        Optional<String> pictures = Optional.ofNullable(System.getProperty("pictures"));
        if (pictures.isPresent()) {
            Path file = Files.createDirectories(Path.of(pictures.get())).resolve(name + ".png");
            Files.copy(
                    browser.driver().getScreenshotAs(OutputType.FILE).toPath(),
                    file,
                    StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
