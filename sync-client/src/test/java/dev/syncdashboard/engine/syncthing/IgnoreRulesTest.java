package dev.syncdashboard.engine.syncthing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.content.ContentRules;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class IgnoreRulesTest {

    @ParameterizedTest
    @CsvSource({
        ".stfolder, true",
        ".stfolder/x, true",
        ".stversions/a/b.txt, true",
        ".stignore, true",
        ".syncthing.plan.pdf.tmp, true",
        "maps/.syncthing.plan.pdf.tmp, true",
        "maps/~syncthing~plan.pdf.tmp, true",
        "sub/.stfolder/x, false",
        "sub/.stignore, false",
        ".sync/ID, false",
        "sub/.syncthing.dir/inner.txt, false",
        ".syncthing, false",
        "plan.tmp, false",
        "Thumbs.db, false",
        "Pump.part, false",
        "~Evacuation.pdf, false",
        "hose.Conflict.pdf, false",
        "a.sync-conflict-20261122-015810-DKTQUJT.txt, false"
    })
    void leavesOutItsOwnFilesOnly(String path, boolean leftOut) {
        assertThat(IgnoreRules.of(List.of()).leaveOut(path)).isEqualTo(leftOut);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*.tmp | a.tmp | true",
                "*.tmp | x/y/a.tmp | true",
                "*.tmp | x/a.tmp/b | true",
                "*.tmp | a.tmpx | false",
                "/root | root/a | true",
                "/root | x/root | false",
                "/root/*.log | root/a.log | true",
                "/root/*.log | root/x/a.log | false",
                "a/b | a/b/c | true",
                "a/b | x/a/b | true",
                "a/b | xa/b | false",
                "dir/ | dir/a | true",
                "dir/ | x/dir/y/a | true",
                "dir/ | dir | false",
                "end** | ending/a/b | true",
                "end** | x/end | true",
                "**/any | any | true",
                "[a-c]x | bx | true",
                "[a-c]x | dx | false",
                "[!a-c]x | dx | true",
                "[!a-c]x | bx | false",
                "[ab]x | bx | true",
                "[^a]x | ^x | true",
                "{a,b*}.txt | bcd.txt | true",
                "{a,b*}.txt | c.txt | false",
                "{a,{b,c}}d | cd | true",
                "esc\\*aped | esc*aped | true",
                "esc\\*aped | escXaped | false",
                "a?c | abc | true",
                "a?c | a/c | false",
                "x*z | x/z | false",
                "x**z | x/y/z | true",
                "(?i)FOO | x/fOo | true",
                "(?i)FOO | fo | false",
                "(?d)foo | foo | true",
                "(?d)(?i)foo | FOO | true",
                "a,b | a,b | true",
                "a}b | a}b | true",
                "ä?ö | äüö | true"
            })
    void understandsSyncthingsPatterns(String pattern, String path, boolean leftOut) {
        assertThat(IgnoreRules.of(expanded(pattern)).leaveOut(path)).isEqualTo(leftOut);
    }

    @Test
    void theFirstPatternThatFitsDecides() {
        ContentRules rules = IgnoreRules.of(expanded("!/maps/keep.tmp", "!(?i)Ex*", "*.tmp", "/maps"));

        assertThat(rules.leaveOut("maps/keep.tmp")).isFalse();
        assertThat(rules.leaveOut("maps/other.tmp")).isTrue();
        assertThat(rules.leaveOut("maps/deep/EXPORT.tmp")).isFalse();
        assertThat(rules.leaveOut("maps/deep/a.pdf")).isTrue();
        assertThat(rules.leaveOut("a.tmp")).isTrue();
        assertThat(IgnoreRules.of(expanded("*.tmp", "!keep.tmp")).leaveOut("keep.tmp"))
                .isTrue();
    }

    @Test
    void aPatternThatKeepsElsewhereOpensNoDirectory() {
        ContentRules rules = IgnoreRules.of(expanded("!/maps/keep", "lost+found", "maps"));

        assertThat(rules.leaveOut("lost+found/x")).isTrue();
        assertThat(rules.leaveOut("maps/keep/a")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bad[", "[a-zA-Z]q", "{a", "a\\", "(?i)", "!", "[]a"})
    void whatIsNotUnderstoodIsNotTakenForNoRules(String pattern) {
        assertThat(IgnoreRules.of(List.of("*.tmp", pattern)).problem()).isPresent();
    }

    @Test
    void readsAnAnswerOfTheApi() {
        assertThat(of("{'error': null, 'expanded': null, 'ignore': null}").problem())
                .isEmpty();
        assertThat(of("{'error': null, 'expanded': null, 'ignore': null}")).isEqualTo(IgnoreRules.of(List.of()));
        assertThat(of("{'error': null, 'expanded': ['a'], 'ignore': ['a']}").leaveOut("a"))
                .isTrue();
        assertThat(of("{'expanded': [], 'ignore': ['// nothing']}").problem()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'error': 'invalid pattern', 'expanded': [], 'ignore': ['bad[']}",
                "{'error': null, 'expanded': null, 'ignore': ['a']}",
                "{'error': null, 'ignore': ['a']}",
                "{'error': null, 'expanded': [1, {}], 'ignore': ['a']}",
                "{}",
                "[]"
            })
    void anAnswerWithoutThemIsNotTakenForNoRules(String answer) {
        assertThat(of(answer).problem()).isPresent();
    }

    @Test
    void theOrderCountsOnlyWhereItDecides() {
        String id = IgnoreRules.of(expanded("a", "b", "!c", "d")).id();

        assertThat(IgnoreRules.of(expanded("b", "(?d)a", "a", "!c", "d")).id()).isEqualTo(id);
        assertThat(IgnoreRules.of(expanded("a", "!c", "b", "d")).id()).isNotEqualTo(id);
        assertThat(IgnoreRules.of(expanded("a", "b", "c", "d")).id()).isNotEqualTo(id);
    }

    private static ContentRules of(String answer) {
        return IgnoreRules.of(JsonMapper.shared().readTree(answer.replace('\'', '"')));
    }

    /** As Syncthing 1.19.2 gives out what stands in a file. */
    private static List<String> expanded(String... lines) {
        List<String> all = new ArrayList<>();
        for (String line : lines) {
            boolean ends = line.endsWith("**");
            Stream<String> each = line.endsWith("/")
                    ? Stream.of(line + "**")
                    : ends ? Stream.of(line) : Stream.of(line, line + "/**");
            each.flatMap(IgnoreRulesTest::anywhere).forEach(all::add);
        }
        return all;
    }

    private static Stream<String> anywhere(String line) {
        int start = line.replaceFirst("^(!|\\(\\?[id]\\))*", "").length();
        String flags = line.substring(0, line.length() - start);
        String glob = line.substring(flags.length());
        if (glob.startsWith("/")) {
            return Stream.of(line);
        }
        return glob.startsWith("**/")
                ? Stream.of(line, flags + glob.substring(3))
                : Stream.of(line, flags + "**/" + glob);
    }
}
