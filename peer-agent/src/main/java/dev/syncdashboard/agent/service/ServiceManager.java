package dev.syncdashboard.agent.service;

/** The agent's service, as this computer's system has services. Each deed says what it did, or why not. */
public interface ServiceManager {

    /** Sets it up, and starts it; again and again if need be. */
    ServiceEnd install() throws InterruptedException;

    /**
     * Stops it and takes it away.
     *
     * @param all whether settings and state go too; the shared folders never do
     */
    ServiceEnd uninstall(boolean all) throws InterruptedException;

    /**
     * Shows its log.
     *
     * @param lines at most so many, the last ones
     * @param follow whether to go on with new ones until the program is ended
     */
    ServiceEnd log(int lines, boolean follow) throws InterruptedException;

    /** That of this computer. */
    static ServiceManager on(ServiceHost host, SystemCommands commands, ServiceWords words) {
        if (host.isSystem("windows")) {
            return new WindowsService(host, commands, words);
        }
        if (host.isSystem("mac")) {
            return new LaunchdService(host, commands, words);
        }
        return new SystemdService(host, commands, words);
    }
}
