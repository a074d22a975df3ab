package id.tuntas.standalone.launcher;

import id.tuntas.standalone.parts.OwnProcess;
import id.tuntas.standalone.parts.PartFailure;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program behind {@code ./tuntas}. */
@Command(
        name = "tuntas",
        description = "Runs Tuntas on this machine. Training data only (DATA LATIHAN).",
        subcommands = {
            UpCommand.class,
            DownCommand.class,
            StatusCommand.class,
            LogsCommand.class,
            RestartCommand.class,
            MailCommand.class,
            AdminCommand.class,
            PartsCommand.class
        },
        mixinStandardHelpOptions = true)
final class Launcher {
    /** The exit code of what could not be done; 2 is a wrong command line. */
    static final int FAILED = 1;

    // Kept, since the logging system holds its loggers weakly.
    private static final Logger DRIVER = Logger.getLogger("org.mongodb.driver");

    private Launcher() {}

    public static void main(String[] arguments) {
        DRIVER.setLevel(Level.SEVERE);
        System.exit(
                new CommandLine(new Launcher())
                        .setExecutionExceptionHandler(
                                (failure, commandLine, _) -> explain(failure, commandLine))
                        .execute(arguments));
    }

    private static int explain(Exception failure, CommandLine commandLine) throws Exception {
        if (!(failure instanceof PartFailure plain)) {
            throw failure;
        }
        if (!OwnProcess.isEnding()) {
            commandLine.getErr().println("\n" + plain.plain());
        }
        return FAILED;
    }
}
