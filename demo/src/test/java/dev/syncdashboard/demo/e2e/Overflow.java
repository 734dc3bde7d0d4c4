package dev.syncdashboard.demo.e2e;

import java.util.List;
import org.openqa.selenium.JavascriptExecutor;

/** What does not fit into the window. */
final class Overflow {

    private Overflow() {}

    /** The page, and everything on it that is wider than the window. */
    static List<?> on(JavascriptExecutor browser) {
        return (List<?>) browser.executeScript("""
                        const page = document.documentElement;
                        const wide = page.scrollWidth > page.clientWidth ? ["the page: " + page.scrollWidth] : [];
                        for (const part of document.body.querySelectorAll("*")) {
                          const box = part.getBoundingClientRect();
                          if (box.width > 1 && box.right > page.clientWidth + 1) wide.push(part.outerHTML.slice(0, 120));
                        }
                        return wide;
                        """);
    }
}
