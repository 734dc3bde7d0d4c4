package dev.syncdashboard.demo.engine.contract;

import dev.syncdashboard.engine.EngineFolder;
import dev.syncdashboard.engine.admin.EngineAdmin;
import java.nio.file.Path;
import java.util.List;

/** Three devices whose engines know nothing of each other and have no folder. */
interface Strangers extends AutoCloseable {

    /** A station, a truck, and one more. */
    List<Device> devices();

    /** Whether an engine lets in devices, and not whoever has a secret. */
    boolean letsInDevices();

    /** Sets something about a Status folder that is wrong there and that the engine can be asked to set right. */
    void spoil(Device device, EngineFolder status) throws Exception;

    /** Has an engine look at once at what was written into a folder, if it would else take its time. */
    void notice(Device device, EngineFolder folder) throws Exception;

    @Override
    void close();

    /**
     * One of them.
     *
     * @param admin ours to use, not to close
     * @param root a directory for its folders
     */
    record Device(String id, String name, EngineAdmin admin, Path root) {

        Path place(String folder) {
            return root.resolve(folder);
        }
    }
}
