package id.tuntas.standalone.launcher;

import id.tuntas.standalone.parts.Folders;
import id.tuntas.standalone.parts.MongoAddress;
import id.tuntas.standalone.parts.PartFailure;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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

    @Option(
            names = "--replicas",
            defaultValue = "1",
            description = "How many processes of each service (${DEFAULT-VALUE}), 3 at most.")
    private int replicas;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        RunFolder folder = RunFolder.ofCheckout();
        if (fresh) {
            MongoAddress.ofEnvironment().ifPresent(UpCommand::requireNoData);
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
            return new DetachedStart(folder, out, replicas).run();
        }
        new Supervisor(folder, out, replicas).run();
        return 0;
    }

    /**
     * Data there outlives {@code .tuntas}, yet not the keys and the realm in it that it belongs to.
     * The server is not ours, so neither is the deleting.
     */
    private static void requireNoData(MongoAddress server) {
        List<String> left = new ArrayList<>(server.databases());
        left.retainAll(
                Arrays.stream(Service.values())
                        .map(Service::database)
                        .flatMap(Optional::stream)
                        .toList());
        if (!left.isEmpty()) {
            throw new PartFailure(
                    """
                    --fresh can't begin anew: the MongoDB server at your TUNTAS_MONGODB_URI or MONGODB_URI holds
                    data of a last run, and Tuntas deletes nothing on a server that you run. It has done nothing.
                    Do one of these:
                      - drop the databases there, if they are this Tuntas's alone: %s
                      - unset the variable, and Tuntas starts a server of its own
                      - leave out --fresh, which keeps all data\
                    """
                            .formatted(String.join(", ", left)));
        }
    }
}
