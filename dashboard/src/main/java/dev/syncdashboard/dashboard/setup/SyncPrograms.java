package dev.syncdashboard.dashboard.setup;

import dev.syncdashboard.words.Message;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The sync programs of this computer, as the setup asks and changes them. Settings are given by their names, as everywhere. No
 * call throws for what a program or the network does; each ends within some seconds. Safe for many threads.
 */
public interface SyncPrograms {

    /** Those that are found by themselves on this computer. Changes nothing, and knows no login. */
    List<Found> search();

    /** Whether the program can be asked by these settings, and who it is. */
    Reply<Program> ask(Function<String, Optional<String>> settings);

    /** All of its folders on this computer. */
    Reply<List<Folder>> folders(Function<String, Optional<String>> settings);

    /** Makes a folder, and its directory where that is not there. One that it has there already is given back. */
    Reply<Folder> make(Function<String, Optional<String>> settings, Path place, String name, Use use);

    /** What is not as it should be about a folder's settings. */
    Reply<List<Flaw>> flaws(Function<String, Optional<String>> settings, String key, Use use);

    /** Sets right what can be set right. */
    Reply<Boolean> mend(Function<String, Optional<String>> settings, String key, Use use);

    /** Has the program call this computer so, to others too. */
    Reply<Boolean> call(Function<String, Optional<String>> settings, String name);

    /** What a folder is for, at the station. */
    enum Use {
        SYNC,
        STATUS
    }

    /** Which program answers at an address; empty if none does, or none that is known. Nothing is sent but what is given. */
    Reply<Found> at(String address, String username, String password, String certificate);

    /** What a person has to give before a program can be asked. */
    enum Lack {
        RUNNING,
        CERTIFICATE,
        LOGIN,
        API_KEY,
        PEER_ID
    }

    /**
     * A program that was found.
     *
     * @param address where it answers
     * @param settings by which it is reached, without anything secret; which program it is may be missing among them
     * @param lacks what it takes besides
     * @param says the same in sentences
     * @param fingerprint of its certificate, where a person has to compare that
     */
    record Found(
            String address,
            Map<String, String> settings,
            Set<Lack> lacks,
            List<Message> says,
            Optional<String> fingerprint) {

        public Found {
            settings = Map.copyOf(settings);
            lacks = Set.copyOf(lacks);
            says = List.copyOf(says);
        }

        /** The word of {@code sync.engine}; empty where that is not known yet. */
        public String kind() {
            return settings.getOrDefault("sync.engine", "");
        }
    }

    /**
     * A program that answers.
     *
     * @param device what it calls this computer; any text
     * @param id that of this computer
     */
    record Program(String device, String id) {}

    /**
     * A folder of the program.
     *
     * @param key by which settings name it
     * @param works whether it is connected, and not stopped or paused
     * @param common whether the program makes one with this key on every computer by itself, so that trucks have another of the
     *     same
     */
    record Folder(String key, String name, String path, boolean works, boolean common) {}

    /**
     * Something about a folder's settings.
     *
     * @param problem a sentence without its full stop
     * @param mendable whether the program can be asked to set it right
     */
    record Flaw(Message problem, Message remedy, boolean mendable) {}

    /** What came of asking. */
    sealed interface Reply<T> {

        record Got<T>(T value) implements Reply<T> {}

        /** The program has no call for it: a person does it in the program's own window. Nothing has changed. */
        record ByHand<T>(Message instruction) implements Reply<T> {}

        /**
         * It did not work.
         *
         * @param why in sentences
         * @param fingerprint of the certificate that the program showed, if it is only that nobody vouches for it
         */
        record Failed<T>(Message why, Optional<String> fingerprint) implements Reply<T> {

            public static <T> Failed<T> of(Message why) {
                return new Failed<>(why, Optional.empty());
            }
        }

        default Optional<T> found() {
            return this instanceof Got<T> got ? Optional.of(got.value()) : Optional.empty();
        }

        /** What there is to say where nothing was got. */
        default Optional<Message> problem() {
            if (this instanceof ByHand<T> byHand) {
                return Optional.of(byHand.instruction());
            }
            return this instanceof Failed<T> failed ? Optional.of(failed.why()) : Optional.empty();
        }
    }
}
