package dev.syncdashboard.agent.joining;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a person has written into the settings file is never lost. */
class ConfigTextTest {

    private static final Map<String, String> WANTED = wanted();

    private static Map<String, String> wanted() {
        Map<String, String> wanted = new LinkedHashMap<>();
        wanted.put("sync.engine", "syncthing");
        wanted.put("sync.home", "C:\\Sync thing");
        wanted.put("sync.folder", "maps-1");
        return wanted;
    }

    @Test
    void writesIntoAnEmptyFileAndLeavesItEmptyAgain() {
        ConfigText text = new ConfigText("").with(WANTED).text();

        assertThat(text.values()).containsExactlyInAnyOrderEntriesOf(WANTED);
        assertThat(text.without().isBlank()).isTrue();
    }

    @Test
    void keepsLinesThatItDoesNotKnowAndThoseThatSayTheSame() {
        String before = "# by the chief\nagent.heartbeat = 10m\nsync.engine: syncthing\nno.setting=x\n";

        ConfigText.Edited edited = new ConfigText(before).with(WANTED);

        assertThat(edited.setAside()).isEmpty();
        assertThat(edited.text().text()).startsWith(before);
        assertThat(edited.text().values()).containsAllEntriesOf(WANTED).containsEntry("agent.heartbeat", "10m");
        assertThat(edited.text().without()).isEqualTo(new ConfigText(before));
    }

    @Test
    void setsAsideWhatSaysOtherwiseNamesItAndBringsItBack() {
        String before = "sync.folder=old\\\n  er\nsync.home=/elsewhere\nagent.page.port=0\n";

        ConfigText.Edited edited = new ConfigText(before).with(WANTED);

        assertThat(edited.setAside()).containsExactly("sync.folder", "sync.home");
        assertThat(edited.text().values()).containsAllEntriesOf(WANTED).containsEntry("agent.page.port", "0");
        assertThat(edited.text().without()).isEqualTo(new ConfigText(before));
    }

    @Test
    void writesTheSameAgainWithoutAWordAndNamesWhatIsAnotherNow() {
        ConfigText first = new ConfigText("agent.page.port=0\n").with(WANTED).text();
        Map<String, String> other = new LinkedHashMap<>(WANTED);
        other.put("sync.folder", "maps-2");

        assertThat(first.with(WANTED)).isEqualTo(new ConfigText.Edited(first, java.util.List.of()));
        ConfigText.Edited second = first.with(other);

        assertThat(second.setAside()).containsExactly("sync.folder");
        assertThat(second.text().values()).containsAllEntriesOf(other);
        assertThat(second.text().without()).isEqualTo(new ConfigText("agent.page.port=0\n"));
    }

    @Test
    void survivesABlockWhoseEndSomebodyCutOff() {
        String whole = new ConfigText("a=b\n").with(WANTED).text().text();
        ConfigText cut = new ConfigText(whole.substring(0, whole.indexOf("# End")));

        assertThat(cut.without()).isEqualTo(new ConfigText("a=b\n"));
        assertThat(cut.with(WANTED).text().text()).isEqualTo(whole);
    }
}
