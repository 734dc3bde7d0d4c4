package dev.syncdashboard.dashboard;

import java.io.PrintStream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Runs the dashboard. */
@SpringBootApplication(proxyBeanMethods = false)
public class Application {

    public static void main(String[] args) {
        PrintStream out = System.out;
        CommandLine line = CommandLine.parse(args);
        if (line.answer().isPresent()) {
            out.println(line.answer().get());
            System.exit(line.exitCode());
        }
        start(args);
    }

    /** Starts the dashboard in this process, with the options of its command line; close what it returns to end it. */
    public static ConfigurableApplicationContext start(String... args) {
        return SpringApplication.run(
                Application.class, CommandLine.parse(args).springArguments().toArray(String[]::new));
    }
}
