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
        assertThat(FilePath.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a/b c/d.txt", "..a", "Straßenplan – 消防.pdf", "maps/.sync"})
    void ordinaryPathIsTaken(String text) {
        assertThat(FilePath.parse(text)).get().hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"~ABC.part", "x.part", "a/~b/c", "a.txt~", "plan.txt.bts", "deep/Thumbs.db", "a.tmp"})
    void defaultRulesIgnoreUnfinishedAndSystemFiles(String path) {
        assertThat(IgnoreRules.of(IgnoreRules.DEFAULTS).ignores(new FilePath(path)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ABC.txt", "thumbs.db", "a~b.txt", "part", "parts.md"})
    void defaultRulesLeaveOtherFiles(String path) {
        assertThat(IgnoreRules.of(IgnoreRules.DEFAULTS).ignores(new FilePath(path)))
                .isFalse();
    }

    @Test
    void ruleWithSeparatorIsTiedToTheRoot() {
        IgnoreRules rules = IgnoreRules.of(List.of("# a remark", "", "drafts/*.md", "/old"));

        assertThat(rules.ignores(new FilePath("drafts/a.md"))).isTrue();
        assertThat(rules.ignores(new FilePath("x/drafts/a.md"))).isFalse();
        assertThat(rules.ignores(new FilePath("old/deep/a.md"))).isTrue();
        assertThat(rules.ignores(new FilePath("x/old"))).isFalse();
    }

    @Test
    void conflictWordStandsBeforeTheExtension() {
        Set<FilePath> taken = Set.of(new FilePath("a/plan.Conflict.txt"), new FilePath("a/plan.Conflict1.txt"));

        assertThat(ConflictName.of(new FilePath("a/plan.txt"), path -> false)).hasToString("a/plan.Conflict.txt");
        assertThat(ConflictName.of(new FilePath("a/plan.txt"), taken::contains)).hasToString("a/plan.Conflict2.txt");
        assertThat(ConflictName.of(new FilePath("README"), path -> false)).hasToString("README.Conflict");
        assertThat(ConflictName.of(new FilePath(".hidden"), path -> false)).hasToString(".hidden.Conflict");
    }
}
