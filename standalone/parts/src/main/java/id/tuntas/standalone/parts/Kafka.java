package id.tuntas.standalone.parts;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A real Kafka broker: one node, its own controller (KRaft). */
public final class Kafka extends Part {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    // Constant, so that data made once is always taken back; it names nothing outside this one-node
    // cluster.
    private static final String CLUSTER = "VHVudGFzT25lTm9kZS0tLQ";

    private Kafka(Path folder, int port) {
        super("kafka", folder, port);
    }

    /**
     * @param folder its data and log
     * @param port 0 for a free one
     * @return when it serves
     */
    public static Kafka start(Path folder, int port) {
        Kafka kafka = at(folder, port);
        kafka.begin();
        return kafka;
    }

    /** As {@link #start}, but does not start it yet. */
    public static Kafka at(Path folder, int port) {
        return new Kafka(folder, port);
    }

    /** For {@code bootstrap.servers}. */
    public String servers() {
        return "127.0.0.1:" + port();
    }

    @Override
    String portVariable() {
        return "TUNTAS_KAFKA_PORT";
    }

    @Override
    List<String> command() {
        Path settings = folder().resolve("server.properties");
        Folders.writePrivately(settings, settings(Ports.free()));
        Path logging = logging();
        Path formatted = folder().resolve("formatted");
        if (!Files.exists(formatted)) {
            Folders.delete(data());
            OwnProcess.start(
                            "kafka-format", folder(), java(logging, formatting(settings)), Map.of())
                    .awaitSuccess(LIMIT);
            Folders.writePrivately(formatted, CLUSTER);
        }
        return java(logging, List.of("-Xms64m", "-Xmx256m", "kafka.Kafka", settings.toString()));
    }

    @Override
    void awaitReady(OwnProcess started) {
        started.awaitReady(
                LIMIT, () -> started.hasLogged("Kafka Server started") && Ports.accepts(port()));
    }

    private static List<String> formatting(Path settings) {
        return List.of(
                "-Xmx64m",
                "kafka.tools.StorageTool",
                "format",
                "-t",
                CLUSTER,
                "-c",
                settings.toString());
    }

    private static List<String> java(Path logging, List<String> arguments) {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                OwnProcess.java(),
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+ExitOnOutOfMemoryError",
                                "-Dlog4j2.configurationFile=" + logging.toUri(),
                                "-cp",
                                program().resolve("*").toString()));
        command.addAll(arguments);
        return command;
    }

    /** A copy, so that a build may lay its stock anew while a broker runs. */
    private static Path program() {
        Path stock = Checkout.find().stock("kafka");
        try (Stream<Path> jars = Files.list(stock)) {
            List<Path> sorted = jars.sorted().toList();
            String names =
                    sorted.stream()
                            .map(jar -> jar.getFileName().toString())
                            .collect(Collectors.joining("\n"));
            return Cache.once(
                    "kafka-" + Versions.of("kafka") + "-" + Integer.toHexString(names.hashCode()),
                    folder -> {
                        for (Path jar : sorted) {
                            Files.copy(jar, folder.resolve(jar.getFileName()));
                        }
                    });
        } catch (IOException e) {
            throw new PartFailure("Can't read " + stock, e);
        }
    }

    private Path data() {
        return folder().resolve("data");
    }

    private Path logging() {
        Path file = folder().resolve("log4j2.xml");
        try (InputStream in = Kafka.class.getResourceAsStream("broker-log4j2.xml")) {
            Files.copy(Objects.requireNonNull(in), file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new PartFailure("Can't write " + file, e);
        }
        return file;
    }

    private String settings(int controllerPort) {
        // A backslash is an escape in a properties file.
        String data = data().toString().replace("\\", "\\\\");
        return """
        process.roles=broker,controller
        node.id=1
        controller.quorum.voters=1@127.0.0.1:%2$d
        controller.listener.names=CONTROLLER
        listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
        advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
        listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
        log.dirs=%3$s
        num.partitions=4
        default.replication.factor=1
        min.insync.replicas=1
        offsets.topic.replication.factor=1
        offsets.topic.num.partitions=8
        transaction.state.log.replication.factor=1
        transaction.state.log.min.isr=1
        transaction.state.log.num.partitions=4
        group.initial.rebalance.delay.ms=0
        num.network.threads=2
        num.io.threads=4
        log.cleaner.dedupe.buffer.size=16777216
        """
                .formatted(port(), controllerPort, data);
    }
}
