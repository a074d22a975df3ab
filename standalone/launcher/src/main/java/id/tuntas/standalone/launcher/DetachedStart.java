package id.tuntas.standalone.launcher;

import id.tuntas.standalone.parts.Checkout;
import id.tuntas.standalone.parts.OwnProcess;
import id.tuntas.standalone.parts.PartFailure;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Starts a supervisor that outlives us, and shows what it says until the system is ready. */
final class DetachedStart {
    private static final Path SETSID = Path.of("/usr/bin/setsid");
    private static final Path NOHUP = Path.of("/usr/bin/nohup");

    private final RunFolder folder;
    private final PrintWriter out;
    private final int replicas;

    DetachedStart(RunFolder folder, PrintWriter out, int replicas) {
        this.folder = folder;
        this.out = out;
        this.replicas = replicas;
    }

    int run() {
        Path log = folder.newSupervisorLog();
        try {
            Process supervisor =
                    new ProcessBuilder(command())
                            .redirectErrorStream(true)
                            .redirectOutput(log.toFile())
                            .redirectInput(new File("/dev/null"))
                            .start();
            // Ctrl-C while we wait ends the start, too.
            Thread ending = new Thread(supervisor::destroy);
            Runtime.getRuntime().addShutdownHook(ending);
            boolean ready = follow(log, supervisor);
            Runtime.getRuntime().removeShutdownHook(ending);
            return ready ? 0 : Launcher.FAILED;
        } catch (IOException e) {
            throw new PartFailure("Can't start in the background: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PartFailure("Interrupted", e);
        }
    }

    private boolean follow(Path log, Process supervisor) throws IOException, InterruptedException {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            while (true) {
                boolean ready = Files.exists(folder.file());
                boolean ended = !supervisor.isAlive();
                byte[] news = new byte[(int) (file.length() - file.getFilePointer())];
                file.readFully(news);
                out.print(new String(news, StandardCharsets.UTF_8));
                out.flush();
                if (ready || ended) {
                    return ready && !ended;
                }
                Thread.sleep(200);
            }
        }
    }

    /** What makes a program outlive the terminal; macOS has no setsid. */
    static List<String> apart(Predicate<Path> isThere) {
        return Stream.of(SETSID, NOHUP).filter(isThere).limit(1).map(Path::toString).toList();
    }

    private List<String> command() {
        List<String> command = new ArrayList<>(apart(Files::isExecutable));
        command.addAll(
                List.of(
                        OwnProcess.java(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx96m",
                        "-Dtuntas.checkout=" + Checkout.find().root(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.springframework.boot.loader.launch.JarLauncher",
                        "up",
                        "--replicas",
                        Integer.toString(replicas)));
        return command;
    }
}
