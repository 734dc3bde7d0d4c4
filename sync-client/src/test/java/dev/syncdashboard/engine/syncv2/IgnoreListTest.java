package dev.syncdashboard.engine.syncv2;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.content.ContentRules;
import dev.syncdashboard.words.InEnglish;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IgnoreListTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".sync",
                ".sync/IgnoreList",
                ".sync/Archive/map.1.pdf",
                ".SyncID",
                "~$plan.docx",
                "plan.pdf~",
                "a/b/map.part",
                "~LAGW.part",
                ".~lock.plan.odt#",
                "a/.DS_Store",
                "Thumbs.db",
                "@eaDir/x.jpg",
                "map.pdf.bts",
                "map.pdf.!Sync",
                "map.pdf.!sync",
                "map.pdf.SyncPart",
                "map.pdf.SyncTemp",
                "map.pdf.SyncOld",
                "map.pdf.rsls",
                "map.Conflict.pdf",
                "map.Conflict1.pdf",
                "map.Conflict.Conflict.pdf",
                "map.Conflict"
            })
    void withoutAListLeavesOutWhatEveryListHas(String path) {
        assertThat(IgnoreList.rulesOf(folder).leaveOut(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "map.pdf",
                "sync/map.pdf",
                "a/b.sync",
                "LAGW.txt",
                "notes.tmp",
                "a~b",
                "party.parts",
                "thumbs.db",
                "Conflict.pdf",
                "map.Conflicts.pdf",
                "On.Conflict.And.Peace.pdf",
                "a.sync-conflict-20261122-015810-ABCDEFG.txt",
                ".stfolder/x",
                ".syncthing.x.tmp"
            })
    void takesEverythingElseForContent(String path) {
        assertThat(IgnoreList.rulesOf(folder).leaveOut(path)).isFalse();
    }

    @Test
    void theListAloneDecidesWhereThereIsOne() throws Exception {
        write("# system files\r\n*.tmp\r\n\r\n  drafts \r\n", UTF_8);

        ContentRules rules = IgnoreList.rulesOf(folder);

        assertThat(rules.leaveOut("maps/export.tmp")).isTrue();
        assertThat(rules.leaveOut("a/drafts/b/c.pdf")).isTrue();
        assertThat(rules.leaveOut("Pump.part")).isFalse();
        assertThat(rules.leaveOut("Export.TMP")).isFalse();
        assertThat(rules.leaveOut(".sync/ID")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "docs/old, docs/old, true",
        "docs/old, docs/old/deep/a.pdf, true",
        "docs/old, x/docs/old, false",
        "/old, old/a.pdf, true",
        "/old, x/old, false",
        "docs/*, docs/a.pdf, true",
        "docs/*, docs/deep/a.pdf, false",
        "docs/*.pdf, docs/a.pdf, true",
        "docs/*.pdf, docs/a.txt, false",
        "d?cs/a*b, docs/axxb, true",
        "d?cs/a*b, docs/ax/b, false",
        "a*b*c, axbxc, true",
        "a*b*c, axb, false",
        "?.txt, ä.txt, true",
        "?.txt, ab.txt, false",
        "*, anything, true",
        "a[b].txt, a[b].txt, true",
        "a[b].txt, ab.txt, false"
    })
    void understandsPathsAndSigns(String rule, String path, boolean leftOut) {
        assertThat(IgnoreList.of(Stream.of(rule)).leaveOut(path)).isEqualTo(leftOut);
    }

    @Test
    void readsWhatWindowsWrites() throws Exception {
        for (Charset charset : new Charset[] {UTF_16LE, UTF_16BE, UTF_8}) {
            write("\uFEFF*.tmp\r\nEntwürfe\r\n", charset);

            ContentRules rules = IgnoreList.rulesOf(folder);

            assertThat(rules.problem()).isEmpty();
            assertThat(rules.leaveOut("a.tmp")).isTrue();
            assertThat(rules.leaveOut("Entwürfe/a")).isTrue();
        }
    }

    @Test
    void whatCantBeReadIsNotTakenForNoRules() throws Exception {
        write("Entwürfe", ISO_8859_1);
        assertThat(IgnoreList.rulesOf(folder).problem())
                .hasValueSatisfying(why -> assertThat(InEnglish.say(why)).endsWith("is no text in UTF-8 or UTF-16"));

        Files.delete(folder.resolve(".sync/IgnoreList"));
        Files.createDirectory(folder.resolve(".sync/IgnoreList"));
        assertThat(IgnoreList.rulesOf(folder).problem()).isPresent();

        Files.delete(folder.resolve(".sync/IgnoreList"));
        Files.createSymbolicLink(folder.resolve(".sync/IgnoreList"), folder.resolve("gone"));
        assertThat(IgnoreList.rulesOf(folder).problem()).isPresent();

        Files.delete(folder.resolve(".sync/IgnoreList"));
        write("x".repeat(2 << 20), UTF_8);
        assertThat(IgnoreList.rulesOf(folder).problem()).isPresent();
    }

    @Test
    void theSameRulesHaveTheSameIdHoweverTheyAreWritten() {
        String id = IgnoreList.of(Stream.of("*.tmp", "drafts")).id();

        assertThat(IgnoreList.of(Stream.of("# mine", " drafts", "", "*.tmp ", "drafts"))
                        .id())
                .isEqualTo(id);
        assertThat(IgnoreList.of(Stream.of("*.tmp", "Drafts")).id()).isNotEqualTo(id);
        assertThat(IgnoreList.of(Stream.of("drafts")).id()).isNotEqualTo(id);
    }

    private void write(String text, Charset charset) throws IOException {
        Files.createDirectories(folder.resolve(".sync"));
        Files.write(folder.resolve(".sync/IgnoreList"), text.getBytes(charset));
    }
}
