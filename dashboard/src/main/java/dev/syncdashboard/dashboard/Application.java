package dev.syncdashboard.dashboard;

import dev.syncdashboard.log.JavaLog;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.InstantSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.web.context.support.StandardServletEnvironment;

/** Runs the dashboard. */
@SpringBootApplication(proxyBeanMethods = false)
public class Application {

    public static void main(String[] args) {
        PrintStream out = System.out;
        if (args.length > 0 && !args[0].startsWith("-")) {
            // A command says what is to be said itself; nothing is configured for logs.
            LoggingSystem.get(Application.class.getClassLoader()).beforeInitialize();
        }
        switch (args.length == 0 ? "" : args[0]) {
            case LoginLinkCommand.NAME ->
                end(out, new LoginLinkCommand(InstantSource.system(), new SecureRandom()).run(args));
            case CertificateCommand.NAME -> end(out, new CertificateCommand(Clock.systemUTC()).run(args));
            case BackupCommand.NAME ->
                end(
                        out,
                        new BackupCommand(InstantSource.system(), new SecureRandom(), out, System.err::println)
                                .run(args));
            case AliveCommand.NAME -> end(out, new AliveCommand(Clock.systemUTC()).run(args));
            case RestoreCommand.NAME -> end(out, new RestoreCommand(Clock.systemUTC(), System.in).run(args));
            default -> run(out, args);
        }
    }

    private static void run(PrintStream out, String... args) {
        CommandLine line = CommandLine.parse(args);
        if (line.answer().isPresent()) {
            out.println(line.answer().get());
            System.exit(line.exitCode());
        }
        ServiceLog.directory(line.springArguments()).ifPresent(JavaLog::keepSmall);
        start(args);
    }

    private static void end(PrintStream out, CommandAnswer outcome) {
        if (!outcome.text().isEmpty()) {
            out.println(outcome.text());
        }
        System.exit(outcome.exitCode());
    }

    /**
     * Starts the dashboard in this process, with the options of its command line; close what it returns to end it.
     *
     * @throws IllegalArgumentException if an option is wrong
     */
    public static ConfigurableApplicationContext start(String... args) {
        return start(InstantSource.system(), args);
    }

    /**
     * The same by another clock, as that of a computer whose time is set.
     *
     * @throws IllegalArgumentException if an option is wrong
     */
    public static ConfigurableApplicationContext start(InstantSource time, String... args) {
        CommandLine line = CommandLine.parse(args);
        line.answer().ifPresent(answer -> {
            throw new IllegalArgumentException(answer);
        });
        SpringApplication application = new SpringApplication(Application.class);
        line.file().ifPresent(file -> application.setEnvironment(environmentWith(file)));
        application.addInitializers(context -> context.getBeanFactory().registerSingleton("time", time));
        return application.run(line.springArguments().toArray(String[]::new));
    }

    static ConfigurableEnvironment environmentWith(Path file) {
        ConfigurableEnvironment environment = new StandardServletEnvironment();
        try {
            SharedSettings.add(file, environment);
        } catch (IOException e) {
            throw new IllegalArgumentException("The file " + file + " that --config names can't be read.", e);
        }
        return environment;
    }
}
