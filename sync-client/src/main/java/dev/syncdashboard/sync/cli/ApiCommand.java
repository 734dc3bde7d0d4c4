package dev.syncdashboard.sync.cli;

import dev.syncdashboard.terminal.ExitCode;
import java.util.List;
import java.util.concurrent.Callable;

/** A command that asks the sync program by one of its APIs. */
abstract class ApiCommand implements Callable<Integer> {

    private final CliContext context;

    ApiCommand(CliContext context) {
        this.context = context;
    }

    @Override
    public final Integer call() throws Exception {
        prepare();
        try (ApiAccess api = ApiAccess.open(context.server(), context.options().api())) {
            for (Ability each : needs()) {
                each.requireOf(api.name());
            }
            run(api, context.output());
        }
        return ExitCode.OK.code();
    }

    /** Before anything is asked: whether the command line makes sense. */
    void prepare() {}

    /** What the API must be able to. */
    List<Ability> needs() {
        return List.of();
    }

    abstract void run(ApiAccess api, Output output) throws Exception;

    final CliContext context() {
        return context;
    }

    /** A remark, which is no part of what the command gives. */
    final void remark(String sentence) {
        context.err().println(sentence);
    }
}
