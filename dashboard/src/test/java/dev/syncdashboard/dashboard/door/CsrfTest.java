package dev.syncdashboard.dashboard.door;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.dashboard.fixture.Browser;
import dev.syncdashboard.dashboard.fixture.WebTest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Who may have a browser change something. Refused changes never reach a page: the page here takes none at all, which is another answer. */
@WebTest
class CsrfTest {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final int REFUSED = 403;
    private static final int REACHED = 405;

    @Autowired
    Browser browser;

    @ParameterizedTest
    @CsvSource({"same-origin, 405", "same-site, 403", "cross-site, 403", "none, 403", "'', 403"})
    void whatTheBrowserSaysOfTheSiteDecides(String site, int status) {
        assertThat(status(FORM, Map.of("Sec-Fetch-Site", site, "Origin", browser.origin())))
                .isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "http://evil.example",
        "null",
        "http://127.0.0.1",
        "http://127.0.0.1:1",
        "'http://127.0.0.1:1@evil.example'",
        "not an origin"
    })
    void anotherOriginIsRefused(String origin) {
        assertThat(status(FORM, Map.of("Origin", origin))).isEqualTo(REFUSED);
    }

    @Test
    void theOwnOriginIsTakenAlsoBehindAProxyThatEncrypts() {
        assertThat(status(FORM, Map.of("Origin", browser.origin()))).isEqualTo(REACHED);
        assertThat(status(FORM, Map.of("Origin", browser.origin().replace("http:", "https:"))))
                .isEqualTo(REACHED);
    }

    @ParameterizedTest
    @CsvSource({
        "application/x-www-form-urlencoded, 403",
        "'multipart/form-data; boundary=x', 403",
        "TEXT/PLAIN; charset=utf-8, 403",
        "text/csv, 405",
        "application/json, 405"
    })
    void withoutAnyWordOfTheOriginOnlyWhatNoOtherSiteCanSendIsTaken(String type, int status) {
        assertThat(status(type, Map.of())).isEqualTo(status);
    }

    @Test
    void anOldBrowserThatSaysNothingIsTakenByTheTokenOfTheFormAndNoOtherSiteHasOne() {
        HttpResponse<String> page = browser.get("/roster");
        String cookie = page.headers().firstValue("Set-Cookie").orElseThrow();
        String token = Browser.find("name=\"_csrf\" value=\"([^\"]+)\"", page.body());
        assertThat(cookie).contains("HttpOnly").startsWith("XSRF-TOKEN=");
        String kept = cookie.split(";", 2)[0];

        assertThat(sent("_csrf=" + token, Map.of("Cookie", kept))).isEqualTo(REACHED);
        assertThat(sent("_csrf=" + token, Map.of("Cookie", kept, "Sec-Fetch-Site", "cross-site")))
                .isEqualTo(REFUSED);
        assertThat(sent("_csrf=" + token, Map.of())).isEqualTo(REFUSED);
        assertThat(sent("_csrf=x" + token, Map.of("Cookie", kept))).isEqualTo(REFUSED);
    }

    @Test
    void pagesThatAreRenderedOnceForAllHaveNobodysToken() {
        for (String page : new String[] {"/", "/wall", "/folders"}) {
            assertThat(browser.get(page).body()).as(page).doesNotContain("_csrf");
            assertThat(browser.get(page).headers().firstValue("Set-Cookie"))
                    .as(page)
                    .isEmpty();
        }
    }

    private int sent(String body, Map<String, String> headers) {
        return browser.post("/wall", FORM, body, headers).statusCode();
    }

    private int status(String contentType, Map<String, String> headers) {
        return browser.post("/wall", contentType, "", headers).statusCode();
    }
}
