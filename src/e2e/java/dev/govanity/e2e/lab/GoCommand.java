package dev.govanity.e2e.lab;

import dev.govanity.RealProgram;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The real go command, as one user has set it up. */
public final class GoCommand {
    private final Account account;
    private final Map<String, String> settings;

    private GoCommand(Account account, Map<String, String> settings) {
        this.account = account;
        this.settings = settings;
    }

    /** Asks the import path host itself, and lets git fetch from the repo root that it names. */
    static GoCommand direct(Account account) {
        return new GoCommand(
                account, Map.of("GOPROXY", "direct", "GOPRIVATE", Company.HOST + "," + Company.OTHER_HOST));
    }

    /** Asks a goproxy for everything. There is no second entry: nothing may leak to a public one. */
    static GoCommand through(String goproxy, Account account) {
        return new GoCommand(account, Map.of("GOPROXY", goproxy, "GONOSUMDB", Company.HOST));
    }

    /** The same on a machine without git or any other program to fetch with: it gets no further than discovery. */
    public GoCommand withoutPrograms() {
        Map<String, String> more = new HashMap<>(settings);
        more.put("PATH", "");
        return new GoCommand(account, more);
    }

    /** The same with some variables set. */
    public GoCommand with(Map<String, String> variables) {
        Map<String, String> more = new HashMap<>(settings);
        more.putAll(variables);
        return new GoCommand(account, more);
    }

    /** Runs {@code go} with the arguments to its end, in a directory that holds a {@code go.mod} or in any. */
    public ProgramResult run(Path directory, Object... arguments) {
        return account.command(RealProgram.need("go"), arguments)
                .with(settings)
                .in(directory)
                .run();
    }

    /** The same outside of any module. */
    public ProgramResult run(Object... arguments) {
        return run(account.home(), arguments);
    }
}
