package dev.syncdashboard.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.fingerprint.FolderRules.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FolderRulesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".sync",
                ".SyncID",
                ".SyncIgnore",
                ".SyncArchive",
                "map.pdf.bts",
                "map.pdf.!sync",
                "map.pdf.!Sync",
                "map.pdf.SyncPart",
                "map.pdf.SyncTemp",
                "map.pdf.SyncOld",
                "map.pdf.rsls",
                ".syncthing.map.pdf.tmp",
                "~syncthing~map.pdf.tmp",
                "~$plan.docx",
                "plan.pdf~",
                "map.part",
                "map.crdownload",
                ".~lock.plan.odt#",
                ".DS_Store",
                "Thumbs.db",
                "desktop.ini"
            })
    void whatAnEngineKeepsForItselfIsNoContentAtAnyDepth(String name) {
        assertThat(FolderRules.kindOf(name, false, true)).isEqualTo(Kind.NOT_CONTENT);
        assertThat(FolderRules.kindOf(name, false, false)).isEqualTo(Kind.NOT_CONTENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {".stfolder", ".stversions", ".stignore"})
    void syncthingsOwnNamesCountInTheRootOnly(String name) {
        assertThat(FolderRules.kindOf(name, true, true)).isEqualTo(Kind.NOT_CONTENT);
        assertThat(FolderRules.kindOf(name, true, false)).isEqualTo(Kind.CONTENT);
        assertThat(FolderRules.kindOf(name, false, false)).isEqualTo(Kind.CONTENT);
    }

    @Test
    void aDirectoryNamedLikeATemporaryFileIsContent() {
        assertThat(FolderRules.kindOf(".syncthing.dir", true, false)).isEqualTo(Kind.CONTENT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "map.Conflict.pdf",
                "map.Conflict1.pdf",
                "map.Conflict.Conflict.pdf",
                "map.Conflict",
                "a.sync-conflict-20261122-015810-ABCDEFG.txt",
                "a.sync-conflict-20261122-015810-ABCDEF7",
                "a.sync-conflict-20261122-015810.txt",
                ".sync-conflict-20261122-015810-ABCDEFG.hidden"
            })
    void aConflictCopyIsKnownByItsName(String name) {
        assertThat(FolderRules.kindOf(name, false, false)).isEqualTo(Kind.CONFLICT_COPY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "map.pdf",
                "sync",
                "b.sync",
                "notes.tmp",
                ".hidden",
                "a~b",
                "party.parts",
                "thumbs.db",
                "Conflict.pdf",
                "map.Conflicts.pdf",
                "On.Conflict.And.Peace.pdf",
                "a.sync-conflict-2026-ABCDEFG.txt",
                "a.sync-conflict-20261122-015810-abc.txt"
            })
    void everythingElseIsContent(String name) {
        assertThat(FolderRules.kindOf(name, false, true)).isEqualTo(Kind.CONTENT);
    }
}
