package id.tuntas.standalone.launcher;

import id.tuntas.standalone.parts.OwnProcess;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The launcher's program in a process of its own, for the checkout in a folder. */
record Program(Path folder, PortChoice ports) {
    private static final Path JAR = Path.of("target/launcher-exec.jar").toAbsolutePath();

    record Outcome(int code, String output) {}

    Outcome run(Map<String, String> more, String... arguments) throws Exception {
        List<String> command =
                Stream.concat(
                                Stream.of(
                                        OwnProcess.java(),
                                        "-XX:TieredStopAtLevel=1",
                                        "-Dtuntas.checkout=" + folder,
                                        "-jar",
                                        JAR.toString()),
                                Stream.of(arguments))
                        .toList();
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        Map<String, String> environment = builder.environment();
        environment.put("TUNTAS_MONGODB_PORT", Integer.toString(ports.mongodb()));
        environment.put("TUNTAS_KAFKA_PORT", Integer.toString(ports.kafka()));
        environment.put("TUNTAS_KEYCLOAK_PORT", Integer.toString(ports.keycloak()));
        environment.put("TUNTAS_SMTP_PORT", Integer.toString(ports.smtp()));
        environment.put("TUNTAS_MAIL_API_PORT", Integer.toString(ports.mailApi()));
        for (Service service : Service.values()) {
            environment.put(service.variable("PORT"), Integer.toString(ports.of(service)));
        }
        environment.putAll(more);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), output);
    }
}
