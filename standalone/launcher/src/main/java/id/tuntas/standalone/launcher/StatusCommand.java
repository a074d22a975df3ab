package id.tuntas.standalone.launcher;

import id.tuntas.standalone.parts.Http;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(name = "status", description = "Says what runs here. Exit code 0: all of it is ready.")
final class StatusCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Properties system = RunningHere.properties();
        boolean allReady = true;
        for (String name : RunningHere.names(system)) {
            Optional<ProcessHandle> process =
                    Optional.ofNullable(system.getProperty("pid." + name))
                            .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)))
                            .filter(ProcessHandle::isAlive);
            String state =
                    process.isEmpty() ? "down" : isReady(system, name) ? "ready" : "not ready";
            allReady &= state.equals("ready");
            out.printf(
                    Locale.ROOT,
                    "%-22s %-10s %-14s %s%n",
                    name,
                    state,
                    process.map(found -> "process " + found.pid()).orElse(""),
                    process.map(found -> memory(found.pid())).orElse(""));
        }
        out.println(system.getProperty("url") + ", data in " + system.getProperty("data"));
        return allReady ? 0 : Launcher.FAILED;
    }

    private static boolean isReady(Properties system, String name) {
        return Optional.ofNullable(system.getProperty("ready." + name))
                .map(URI::create)
                .map(Http::answersOk)
                .orElse(true);
    }

    /** The memory it holds, as the system counts it. */
    private static String memory(long pid) {
        try {
            Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid)).start();
            String kilobytes =
                    new String(ps.getInputStream().readAllBytes(), StandardCharsets.US_ASCII)
                            .strip();
            return Long.parseLong(kilobytes) / 1024 + " MB";
        } catch (IOException | NumberFormatException _) {
            return "";
        }
    }
}
