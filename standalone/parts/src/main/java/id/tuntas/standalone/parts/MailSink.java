package id.tuntas.standalone.parts;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Takes every mail and delivers none. It keeps them in memory: a restart empties it. */
public final class MailSink extends Part {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final int apiPort;

    private MailSink(Path folder, int smtpPort, int apiPort) {
        super("mail", folder, smtpPort);
        this.apiPort = apiPort == 0 ? Ports.free() : apiPort;
    }

    /**
     * @param folder its log
     * @param smtpPort 0 for a free one
     * @param apiPort of its HTTP interface, 0 for a free one
     * @return when it takes mails
     */
    public static MailSink start(Path folder, int smtpPort, int apiPort) {
        MailSink sink = at(folder, smtpPort, apiPort);
        sink.begin();
        return sink;
    }

    /** As {@link #start}, but does not start it yet. */
    public static MailSink at(Path folder, int smtpPort, int apiPort) {
        return new MailSink(folder, smtpPort, apiPort);
    }

    public int smtpPort() {
        return port();
    }

    public Mailbox mailbox() {
        return new Mailbox("127.0.0.1", port(), URI.create("http://127.0.0.1:" + apiPort));
    }

    @Override
    String portVariable() {
        return "TUNTAS_SMTP_PORT";
    }

    @Override
    public void requireFreePorts() {
        super.requireFreePorts();
        Ports.requireFree(apiPort, "mail (its HTTP interface)", "TUNTAS_MAIL_API_PORT");
    }

    @Override
    List<String> command() {
        return List.of(
                OwnProcess.java(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx64m",
                "-Dgreenmail.smtp.hostname=127.0.0.1",
                "-Dgreenmail.smtp.port=" + port(),
                "-Dgreenmail.api.hostname=127.0.0.1",
                "-Dgreenmail.api.port=" + apiPort,
                "-Dgreenmail.auth.disabled",
                "-jar",
                program().toString());
    }

    /** A copy, so that a build may lay its stock anew while a sink runs. */
    private static Path program() {
        String name = "greenmail-" + Versions.of("greenmail");
        Path jar = Checkout.find().stock(name + ".jar");
        return Cache.once(name, folder -> Files.copy(jar, folder.resolve("greenmail.jar")))
                .resolve("greenmail.jar");
    }

    @Override
    void awaitReady(OwnProcess started) {
        URI readiness = mailbox().api().resolve("/api/service/readiness");
        started.awaitReady(LIMIT, () -> Ports.accepts(port()) && Http.answersOk(readiness));
    }
}
