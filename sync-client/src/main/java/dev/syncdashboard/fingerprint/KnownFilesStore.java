package dev.syncdashboard.fingerprint;

/** Where what a pass found out waits for the next one. */
interface KnownFilesStore {

    KnownFiles load();

    void save(KnownFiles files);

    /** Until the program ends. */
    static KnownFilesStore inMemory() {
        return new KnownFilesStore() {
            private KnownFiles kept = KnownFiles.NONE;

            @Override
            public KnownFiles load() {
                return kept;
            }

            @Override
            public void save(KnownFiles files) {
                kept = files;
            }
        };
    }
}
