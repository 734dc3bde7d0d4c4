package dev.syncdashboard.engine.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PathMapTest {

    @ParameterizedTest
    @CsvSource({
        "/data=/srv/sync,                    /data/Maps,               /srv/sync/Maps",
        "/data=/srv/sync,                    /data,                    /srv/sync",
        "/data/=/srv/sync/,                  /data/Maps/,              /srv/sync/Maps",
        "/data=/srv/sync,                    /database/Maps,           /database/Maps",
        "/data=/srv/sync,                    /other,                   /other",
        "/data=/a; /data/Maps = /b,          /data/Maps/North,         /b/North",
        "/data/Maps=/b;/data=/a,             /data/Plans,              /a/Plans",
        "/=/host,                            /data/Maps,               /host/data/Maps",
        "/data=/srv/sync,                    /data/../etc,             /data/../etc",
        "/data=/srv/sync,                    /DATA/Maps,               /DATA/Maps",
        "C:\\Users\\chief=/mnt/c,            c:\\users\\Chief\\Sync,   /mnt/c/Sync",
        "C:/Users/chief=/mnt/c,              C:\\Users\\chief\\Sync,   /mnt/c/Sync",
        "C:\\=/mnt/c,                        C:\\Sync,                 /mnt/c/Sync",
        "C:=/mnt/c,                          D:\\Sync,                 D:\\Sync",
        "C:\\Sync=/mnt/c,                    \\\\?\\C:\\Sync\\Maps,    /mnt/c/Maps",
        "\\\\nas\\share=/mnt/nas,            \\\\NAS\\share\\Sync,     /mnt/nas/Sync",
        "\\\\nas\\share=/mnt/nas,            \\\\?\\UNC\\nas\\share\\S, /mnt/nas/S",
    })
    void mapsWholePartsByTheLongestPrefix(String map, String theirs, String ours) {
        assertThat(PathMap.parse(map).apply(theirs)).isEqualTo(ours);
    }

    @Test
    void leavesAllAsItIsWhereNothingIsSet() {
        assertThat(PathMap.NONE.apply("/data/Maps")).isEqualTo("/data/Maps");
        assertThat(PathMap.parse(" ; ").apply("not a path")).isEqualTo("not a path");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/data", "=/srv", "/data=", "data=/srv", "/data=srv", "/a=/b;nonsense", "/a/../b=/c"})
    void saysWhatIsExpected(String text) {
        assertThatThrownBy(() -> PathMap.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("sync.path-map", "THEIRS=OURS");
    }

    @Test
    void namesAPlaceOfThisProgramAsTheEngineDoes() {
        PathMap map = PathMap.parse("/var/syncthing=/srv/syncthing;/maps/=/srv/syncthing/maps");

        assertThat(map.theirs("/srv/syncthing/new/folder")).isEqualTo("/var/syncthing/new/folder");
        assertThat(map.theirs("/srv/syncthing/maps/new")).isEqualTo("/maps/new");
        assertThat(map.theirs("/srv/syncthing")).isEqualTo("/var/syncthing");
        assertThat(map.theirs("/home/files")).isEqualTo("/home/files");
        assertThat(PathMap.parse("C:\\Sync=/mnt/sync").theirs("/mnt/sync/a/b")).isEqualTo("C:\\Sync\\a\\b");
        assertThat(PathMap.parse("/=/mnt/host").theirs("/mnt/host/srv")).isEqualTo("/srv");
    }
}
