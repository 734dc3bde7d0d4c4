package dev.syncdashboard.content;

/** Where what a pass found out waits for the next one. */
interface KnownFilesStore {

    KnownFiles load();

    void save(KnownFiles files);

    /** Until the program ends. */
    static KnownFilesStore inMemory() {
        return new InMemory(KnownFiles.NONE);
    }

    /** Until the program ends, with what another one has at this moment. */
    static KnownFilesStore beginningWith(KnownFilesStore other) {
        return new InMemory(other.load());
    }

    /** Of one thread at a time. */
    final class InMemory implements KnownFilesStore {

        private KnownFiles kept;

        private InMemory(KnownFiles kept) {
            this.kept = kept;
        }

        @Override
        public KnownFiles load() {
            return kept;
        }

        @Override
        public void save(KnownFiles files) {
            kept = files;
        }
    }
}
