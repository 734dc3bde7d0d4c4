package dev.syncdashboard.start;

import dev.syncdashboard.log.JavaLog;
import dev.syncdashboard.start.FailedRelease.Failure;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The program that packages and services start: starts the agent in the version that is to run, in this same process. */
public final class Starter {

    /** As {@code EX_TEMPFAIL}: whoever started it should start it again. */
    public static final int START_AGAIN = 75;

    private static final int FAULT = 70;
    private static final String MAIN = "dev.syncdashboard.agent.cli.Main";

    private Starter() {}

    /** Ends the process with the agent's exit code, or with 75 where a release was given up. */
    public static void main(String[] arguments) {
        Path home = Path.of(System.getProperty("user.home", ""));
        String user = System.getProperty("user.name", "");
        String system = System.getProperty("os.name", "");
        Optional<Path> installed = installedJar();
        StartPlaces places = new StartPlaces(
                List.of(arguments),
                System.getenv(),
                new DefaultSettingsFile(System.getenv(), user, home, installed.map(Path::getParent)).on(system),
                new DefaultStateDirectory(System.getenv(), user, home).on(system));
        boolean stays = List.of(arguments).contains("run");
        if (stays) {
            places.logDirectory().ifPresent(JavaLog::keepSmall);
        }
        ReleaseStore store = new ReleaseStore(places.releases(), new StartDisk());
        Start start = new Start(store, installed, () -> System.currentTimeMillis() / 1000, Starter::say);
        Start.Choice choice = start.choose(stays);
        new StartedProgram(
                        places.releases(),
                        choice.release().map(StagedRelease::manifest),
                        choice.installed(),
                        installed.map(Path::getParent))
                .tell(System.getProperties());
        choice.trial().ifPresent(trial -> watch(start, trial));
        run(loader(choice, store), arguments);
    }

    /**
     * Ends the agent as a signal would, for Windows, where the program that runs the service calls this. The process ends with
     * 0, by which Windows tells it from a fault.
     *
     * @param arguments none
     */
    public static void stop(String[] arguments) {
        Runtime.getRuntime().exit(0);
    }

    private static ClassLoader loader(Start.Choice choice, ReleaseStore store) {
        if (choice.release().isEmpty()) {
            return Starter.class.getClassLoader();
        }
        try {
            URL jar = store.jar(choice.release().get().version()).toUri().toURL();
            return new URLClassLoader("release", new URL[] {jar}, ClassLoader.getPlatformClassLoader());
        } catch (MalformedURLException e) {
            throw new IllegalStateException("a file has an address", e);
        }
    }

    private static void run(ClassLoader loader, String[] arguments) {
        Thread.currentThread().setContextClassLoader(loader);
        try {
            Class.forName(MAIN, true, loader).getMethod("main", String[].class).invoke(null, (Object) arguments);
        } catch (InvocationTargetException e) {
            fail(e.getCause() == null ? e : e.getCause());
        } catch (ReflectiveOperationException | LinkageError e) {
            fail(e);
        }
    }

    @SuppressWarnings("CatchAndPrintStackTrace") // Nothing else is there yet that could log.
    private static void fail(Throwable fault) {
        fault.printStackTrace();
        // At once: what was started so far may hang, and has nothing to lose.
        Runtime.getRuntime().halt(FAULT);
    }

    /** A thread of the starter's own, since a release that does not work may hang anywhere. */
    private static void watch(Start start, Start.OnTrial trial) {
        Thread thread = new Thread(
                () -> {
                    try {
                        TimeUnit.NANOSECONDS.sleep(trial.within().toNanos());
                    } catch (InterruptedException e) {
                        // Nobody but the release itself can have done that: then it is over now.
                        say("The watch was interrupted.");
                    }
                    giveUp(start, trial);
                },
                "release-watch");
        thread.setDaemon(true);
        thread.start();
    }

    /** Whatever fails here, a release that has not shown that it works does not go on: the next start decides. */
    private static void giveUp(Start start, Start.OnTrial trial) {
        try {
            if (!start.isStillOnTrial(trial)) {
                return;
            }
            start.goBack(trial.current(), Failure.DID_NOT_REPORT);
        } catch (RuntimeException | Error e) {
            say("It can't be noted that a release on trial is given up: " + e);
        }
        Runtime.getRuntime().halt(START_AGAIN);
    }

    /** Where the agent's jar is that was installed; it is on the class path beside this one. */
    private static Optional<Path> installedJar() {
        try {
            CodeSource source = Class.forName(MAIN, false, Starter.class.getClassLoader())
                    .getProtectionDomain()
                    .getCodeSource();
            return source == null
                    ? Optional.empty()
                    : Optional.of(Path.of(source.getLocation().toURI()));
        } catch (ReflectiveOperationException | URISyntaxException | IllegalArgumentException | LinkageError e) {
            return Optional.empty();
        }
    }

    private static void say(String what) {
        System.err.println("peer-agent-start: " + what);
    }
}
