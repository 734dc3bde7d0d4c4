package dev.syncdashboard.dashboard.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.dashboard.fixture.Browser;
import dev.syncdashboard.dashboard.fixture.WebTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** What a person reads on every page of who can reach it. */
class NoLoginOnPagesTest {

    private static final String HINT =
            "There is no login: whoever can reach this address can read these pages and change";

    @Nested
    @WebTest
    @TestPropertySource(properties = "server.address=0.0.0.0")
    class ReachedByOthers {

        @Autowired
        Browser browser;

        @Test
        void saysThatThereIsNoLogin() {
            for (String page : new String[] {"/", "/updates", "/roster", "/numbers", "/wall"}) {
                assertThat(browser.text(page)).as(page).contains(HINT);
            }
        }
    }

    @Nested
    @WebTest
    @TestPropertySource(properties = "server.address=127.0.0.1")
    class OnThisComputerOnly {

        @Autowired
        Browser browser;

        @Test
        void saysNothingOfIt() {
            assertThat(browser.text("/")).doesNotContain(HINT);
        }
    }
}
