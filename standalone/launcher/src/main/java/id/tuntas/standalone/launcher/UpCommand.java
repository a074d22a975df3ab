package id.tuntas.standalone.launcher;

import id.tuntas.standalone.parts.Folders;
import id.tuntas.standalone.parts.PartFailure;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "up",
        description = "Starts everything; Ctrl-C, or ./tuntas down elsewhere, ends it.")
final class UpCommand implements Callable<Integer> {
    @Option(names = "--fresh", description = "Deletes all data of the last run first.")
    private boolean fresh;

    @Option(
            names = {"-d", "--detach"},
            description = "Returns when everything is ready, which then runs on.")
    private boolean detach;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        RunFolder folder = RunFolder.ofCheckout();
        if (fresh) {
            RunningHere.end(folder);
            Folders.delete(folder.data());
        }
        folder.supervisor()
                .ifPresent(running -> {
                    throw new PartFailure(
                            "Tuntas runs here already (process %d). ./tuntas down ends it."
                                    .formatted(running.pid()));
                });
        folder.leave();
        if (detach) {
            return new DetachedStart(folder, out).run();
        }
        new Supervisor(folder, out).run();
        return 0;
    }
}
