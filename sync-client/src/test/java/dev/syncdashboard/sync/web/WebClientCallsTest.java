package dev.syncdashboard.sync.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.syncdashboard.sync.SyncException;
import dev.syncdashboard.sync.v2.Permission;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebClientCallsTest extends WebClientTest {

    private static final String DONE = "{\"status\":200}";

    @Test
    void readsVersionNameAndLicense() throws Exception {
        engine.answer("version", "{\"status\":200,\"value\":\"3.1.2 (1076)\"}");
        engine.answer("settings", "{\"status\":200,\"value\":{\"devicename\":\"LF 20\",\"dlrate\":-1}}");
        engine.answer(
                "getlicenseinfo", "{\"status\":200,\"value\":{\"allowed_to_sync\":false,\"can_use_trial\":true}}");

        assertThat(client.version()).isEqualTo("3.1.2 (1076)");
        assertThat(client.deviceName()).isEqualTo("LF 20");
        assertThat(client.license()).isEqualTo(new WebLicense(Optional.of(false), Optional.of(true)));
    }

    @Test
    void readsFoldersWithStateProgressAndPeers() throws Exception {
        engine.answer("getsyncfolders", FakeGui.folders());

        assertThat(client.folders()).hasSize(2);
        WebFolder maps = client.folders().get(0);
        assertThat(engine.actions()).contains("action=getsyncfolders&discovery=1");
        assertThat(maps.id()).isEqualTo("11934475632055144808");
        assertThat(maps.shareId()).contains("SKLIZLDAHJB4BPWNBZBTXBVLOZT5CVY2");
        assertThat(maps.hasId("SKLIZLDAHJB4BPWNBZBTXBVLOZT5CVY2")).isTrue();
        assertThat(maps.path()).contains("/srv/maps");
        assertThat(maps.writable()).contains(false);
        assertThat(maps.syncLevel()).hasValue(2);
        assertThat(maps.state().is(TransferStatus.SYNCED)).isTrue();
        assertThat(maps.progress().localSize()).hasValue(30);
        assertThat(maps.peers())
                .containsExactly(new WebPeer(
                        "EAKT2AAREIZUIVLGO6EJTKV3ZTO657YA",
                        Optional.of("Station 4"),
                        true,
                        OptionalLong.of(0),
                        OptionalLong.of(0)));
        assertThat(maps.toString()).doesNotContain("GCOZ2337");
    }

    @Test
    void aDisconnectedFolderHasLittleMoreThanAName() throws Exception {
        engine.answer("getsyncfolders", FakeGui.folders());

        WebFolder old = client.folders().get(1);

        assertThat(old.id()).isEqualTo("4");
        assertThat(old.path()).isEmpty();
        assertThat(old.syncLevel()).hasValue(0);
        assertThat(old.state().status()).isEmpty();
        assertThat(old.progress().files()).isEmpty();
    }

    @Test
    void anOddEntryCostsOnlyItself() throws Exception {
        engine.answer(
                "getsyncfolders",
                "{\"folders\":[7,{},{\"id\":[]},{\"id\":\"1\",\"name\":{},\"peers\":{},\"status\":\"x\"},"
                        + "{\"id\":2,\"peers\":[4,{},{\"id\":\"P\",\"isonline\":\"maybe\"}]}]}");

        assertThat(client.folders()).extracting(WebFolder::id).containsExactly("1", "2");
        assertThat(client.folders().get(1).peers())
                .extracting(WebPeer::id, WebPeer::online)
                .containsExactly(org.assertj.core.api.Assertions.tuple("P", false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"paused", "stopped", "loading", "indexing", "rescanning", "remoteindexing", "error"})
    void whatSaysThatSomethingIsWrongCountsIfItCantBeRead(String field) throws Exception {
        engine.answer("getsyncfolders", "{\"folders\":[{\"id\":\"1\",\"status\":7,\"" + field + "\":{}}]}");
        WebFolderState odd = client.folders().get(0).state();
        engine.answer("getsyncfolders", "{\"folders\":[{\"id\":\"1\",\"status\":7}]}");
        WebFolderState none = client.folders().get(0).state();

        assertThat(none)
                .isEqualTo(new WebFolderState(
                        Optional.of(TransferStatus.SYNCED), false, false, false, false, false, false, 0, 0));
        assertThat(odd).isNotEqualTo(none);
    }

    @Test
    void aSyncLevelThatCantBeReadIsNoFullSync() throws Exception {
        engine.answer("getsyncfolders", "{\"folders\":[{\"id\":\"1\",\"synclevel\":\"full\"}]}");

        assertThat(client.folders().get(0).syncLevel()).hasValue(0);
    }

    @Test
    void readsTheOwnersDevices() throws Exception {
        engine.answer(
                "getmfdevices",
                "{\"status\":200,\"value\":[{\"id\":\"20153D00112233445566778899AABBCCDDEEFF00\",\"name\":\"LF 20\"},{}]}");

        assertThat(client.devices())
                .containsExactly(new WebDevice("EAKT2AAREIZUIVLGO6EJTKV3ZTO657YA", Optional.of("LF 20")));
    }

    @Test
    void addsAFolderAndTakesOneThatIsThereForDone() throws Exception {
        engine.answer("addsyncfolder", "{\"status\":200,\"value\":{\"error\":0}}");
        client.addFolder("/srv/Einsatzpläne & Co", GuiCall.secret(), false);
        engine.answer(
                "addsyncfolder", "{\"status\":200,\"value\":{\"error\":200,\"message\":\"SE_SM_DUPLICATE_FOLDER\"}}");
        client.addFolder("/srv/maps", GuiCall.secret(), true);

        assertThat(engine.actions())
                .containsExactly(
                        "action=addsyncfolder&path=/srv/Einsatzpläne & Co&secret=BGCOZ2337JPE4D37SETGMWRVOYME3QKOO",
                        "action=addsyncfolder&path=/srv/maps&secret=BGCOZ2337JPE4D37SETGMWRVOYME3QKOO&force=true");
    }

    @ParameterizedTest
    @CsvSource({"106", "205", "700"})
    void saysByWhichErrorAFolderIsRefused(int code) {
        engine.answer("addsyncfolder", "{\"status\":200,\"value\":{\"error\":" + code + ",\"message\":\"SE\"}}");

        SyncException.ErrorAnswer failure = catchThrowableOfType(
                SyncException.ErrorAnswer.class, () -> client.addFolder("/srv/maps", GuiCall.secret(), false));

        assertThat(failure.engineCode()).hasValue(code);
    }

    @Test
    void disconnectsAndNeverDeletes() throws Exception {
        engine.answer("removefolder", DONE);

        client.disconnectFolder("7");

        assertThat(engine.actions())
                .containsExactly("action=removefolder&folderid=7&deletedirectory=false&fromalldevices=false");
    }

    @Test
    void pausesByWritingAllPreferencesBack() throws Exception {
        engine.answer(
                "folderpref",
                "{\"status\":200,\"value\":{\"paused\":false,\"relay\":true,\"secrettype\":2,\"hosts\":[],\"id\":\"9\"}}");
        engine.answer("setfolderpref", DONE);

        client.pause("7", true);

        assertThat(engine.actions())
                .containsExactly(
                        "action=folderpref&id=7", "action=setfolderpref&id=7&relay=true&secrettype=2&paused=true");
    }

    @Test
    void rescansAndJoinsByLink() throws Exception {
        engine.answer("rescanfolder", DONE);
        engine.answer("addlink", DONE);

        client.rescan("7");
        client.addLink("https://link.resilio.com/#f=Maps&s=A");

        assertThat(engine.requests("/gui/"))
                .last()
                .satisfies(request -> assertThat(request.getUrl())
                        .contains("link=https%3A%2F%2Flink.resilio.com%2F%23f%3DMaps%26s%3DA"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"https://link.resilio.com/#f=Maps\"", "{\"link\":\"https://link.resilio.com/#f=Maps\"}"})
    void makesALink(String value) throws Exception {
        engine.answer("getsynclink", "{\"status\":200,\"value\":" + value + "}");

        assertThat(client.createLink("7", GuiCall.terms())).isEqualTo("https://link.resilio.com/#f=Maps");
        assertThat(engine.actions())
                .containsExactly("action=getsynclink&folderid=7&permissions=2&timelimit=3600&type=copy"
                        + "&linktype=https&clicklimit=5&askapproval=1");
    }

    @Test
    void refusesTermsThatNoLinkCanHave() {
        assertThatThrownBy(() -> new WebLinkTerms(Duration.ofMillis(999), 0, true, Permission.READ_ONLY))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new WebLinkTerms(Duration.ofDays(1), -1, true, Permission.READ_ONLY))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void givesTheRawAnswerOfWhatNobodyDescribed() throws Exception {
        engine.answer("getpendingrequests", "{\"status\":200,\"value\":[{\"folderid\":\"7\"}]}");
        engine.answer("parselink", "{\"status\":200,\"value\":{\"name\":\"Maps\"}}");

        assertThat(client.pendingRequests().at("/value/0/folderid").asString(""))
                .isEqualTo("7");
        assertThat(client.experimental("parselink").at("/value/name").asString(""))
                .isEqualTo("Maps");
        assertThatThrownBy(() -> client.experimental("x&action=shutdown")).isInstanceOf(IllegalArgumentException.class);
    }
}
