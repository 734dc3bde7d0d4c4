package dev.syncdashboard.demo.engine.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileNamesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/etc/passwd",
                "..",
                "a/../b",
                "a//b",
                "a/",
                "./a",
                "a\\b",
                ".sync/ID",
                ".SYNC/ID",
                "a\nb"
            })
    void pathThatCouldLeaveTheFolderIsRefused(String text) {
        assertThat(EngineFilePath.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a/b c/d.txt", "..a", "Straßenplan – 消防.pdf", "maps/.sync"})
    void ordinaryPathIsTaken(String text) {
        assertThat(EngineFilePath.parse(text)).get().hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"~ABC.part", "x.part", "a/~b/c", "a.txt~", "plan.txt.bts", "deep/Thumbs.db", "a.tmp"})
    void defaultRulesIgnoreUnfinishedAndSystemFiles(String path) {
        assertThat(IgnorePatterns.of(IgnorePatterns.DEFAULTS).ignores(new EngineFilePath(path)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ABC.txt", "thumbs.db", "a~b.txt", "part", "parts.md"})
    void defaultRulesLeaveOtherFiles(String path) {
        assertThat(IgnorePatterns.of(IgnorePatterns.DEFAULTS).ignores(new EngineFilePath(path)))
                .isFalse();
    }

    @Test
    void ruleWithSeparatorIsTiedToTheRoot() {
        IgnorePatterns rules = IgnorePatterns.of(List.of("# a remark", "", "drafts/*.md", "/old"));

        assertThat(rules.ignores(new EngineFilePath("drafts/a.md"))).isTrue();
        assertThat(rules.ignores(new EngineFilePath("x/drafts/a.md"))).isFalse();
        assertThat(rules.ignores(new EngineFilePath("old/deep/a.md"))).isTrue();
        assertThat(rules.ignores(new EngineFilePath("x/old"))).isFalse();
    }

    @Test
    void conflictWordStandsBeforeTheExtension() {
        Set<EngineFilePath> taken =
                Set.of(new EngineFilePath("a/plan.Conflict.txt"), new EngineFilePath("a/plan.Conflict1.txt"));

        assertThat(ConflictName.of(new EngineFilePath("a/plan.txt"), path -> false))
                .hasToString("a/plan.Conflict.txt");
        assertThat(ConflictName.of(new EngineFilePath("a/plan.txt"), taken::contains))
                .hasToString("a/plan.Conflict2.txt");
        assertThat(ConflictName.of(new EngineFilePath("README"), path -> false)).hasToString("README.Conflict");
        assertThat(ConflictName.of(new EngineFilePath(".hidden"), path -> false))
                .hasToString(".hidden.Conflict");
    }
}
