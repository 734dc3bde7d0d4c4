package dev.syncdashboard.demo.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.syncdashboard.status.PeerId;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.awaitility.core.ThrowingRunnable;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;

/** The overview page as a person has it open: only looks, and never loads it anew. */
record Overview(ChromeDriver driver) {
    private static final Duration LIMIT = Duration.ofSeconds(45);

    static Overview open(ChromeDriver driver, URI dashboard) {
        driver.get(dashboard.resolve("/").toString());
        return new Overview(driver);
    }

    /** From here on a reload would be noticed. */
    void markAsOpen() {
        driver.executeScript("window.openSinceTheMark = true");
    }

    void assertNotReloadedSinceTheMark() {
        assertThat(driver.executeScript("return window.openSinceTheMark === true"))
                .isEqualTo(true);
    }

    void awaitState(PeerId truck, String state) {
        eventually(() -> assertThat(row(truck).getDomAttribute("data-state")).isEqualTo(state));
    }

    void awaitLabel(PeerId truck, String label) {
        eventually(
                () -> assertThat(row(truck).findElement(By.className("label")).getText())
                        .isEqualTo(label));
    }

    /** Waits until the row says this somewhere. */
    void awaitInRow(PeerId truck, String text) {
        eventually(() -> assertThat(row(truck).getText()).contains(text));
    }

    void awaitMark(PeerId truck, String mark) {
        eventually(() -> assertThat(marks(truck)).contains(mark));
    }

    void awaitMarkGone(PeerId truck, String mark) {
        eventually(() -> assertThat(marks(truck)).doesNotContain(mark));
    }

    private List<String> marks(PeerId truck) {
        return row(truck).findElements(By.className("tag")).stream()
                .map(tag -> tag.getDomAttribute("data-mark"))
                .toList();
    }

    void awaitName(PeerId truck, String name) {
        eventually(() ->
                assertThat(row(truck).findElement(By.tagName("bdi")).getText()).isEqualTo(name));
    }

    void awaitHeadline(String text) {
        eventually(
                () -> assertThat(driver.findElement(By.tagName("h1")).getText()).contains(text));
    }

    /** Waits until the station's files have this number. */
    void awaitUpdate(String number) {
        eventually(() ->
                assertThat(driver.findElement(By.className("update")).getText()).contains(number));
    }

    void awaitNotice(String text) {
        eventually(() ->
                assertThat(notices()).anySatisfy(notice -> assertThat(notice).containsIgnoringCase(text)));
    }

    void awaitNoNotice() {
        eventually(() -> assertThat(notices()).isEmpty());
    }

    void openTruck(PeerId truck) {
        row(truck).findElement(By.cssSelector("th a")).click();
    }

    private List<String> notices() {
        return driver.findElements(By.className("notice")).stream()
                .map(WebElement::getText)
                .toList();
    }

    private WebElement row(PeerId truck) {
        return driver.findElement(By.id("truck-" + truck));
    }

    /** A row may be replaced while it is read. */
    private static void eventually(ThrowingRunnable assertion) {
        await().ignoreExceptionsInstanceOf(WebDriverException.class)
                .atMost(LIMIT)
                .pollInterval(Duration.ofMillis(100))
                .untilAsserted(assertion);
    }
}
