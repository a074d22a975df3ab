package id.tuntas.standalone.launcher;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "down",
        description = "Ends everything that ./tuntas up started here, and nothing else.")
final class DownCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        RunFolder folder = RunFolder.ofCheckout();
        out.println(
                RunningHere.end(folder)
                        ? "Tuntas has ended. Its data is kept in " + folder.data() + "."
                        : "Nothing runs here.");
        return 0;
    }
}
