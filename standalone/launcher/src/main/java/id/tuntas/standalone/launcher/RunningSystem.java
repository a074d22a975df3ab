package id.tuntas.standalone.launcher;

import id.tuntas.standalone.parts.AttachedParts;
import id.tuntas.standalone.parts.Folders;
import id.tuntas.standalone.parts.Kafka;
import id.tuntas.standalone.parts.KafkaAddress;
import id.tuntas.standalone.parts.Keycloak;
import id.tuntas.standalone.parts.MailSink;
import id.tuntas.standalone.parts.MongoAddress;
import id.tuntas.standalone.parts.MongoDb;
import id.tuntas.standalone.parts.OwnProcess;
import id.tuntas.standalone.parts.PartFailure;
import id.tuntas.standalone.parts.Parts;
import id.tuntas.standalone.parts.RealmFiles;
import id.tuntas.standalone.parts.Secrets;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The whole of Tuntas on this machine: the parts and the five services, each a process of its own
 * that can be killed and restarted alone. It ends with this JVM, or when closed; its data stays in
 * its folder.
 */
public final class RunningSystem implements AutoCloseable {
    /** Of the client with which identity makes the agencies' systems, beside its own. */
    private static final String CLIENTS_SECRET = "TUNTAS_IDENTITY_CLIENTS_SECRET";

    private final Optional<MongoDb> mongodb;
    private final MongoAddress mongoAddress;
    private final Kafka kafka;
    private final Keycloak keycloak;
    private final MailSink mailSink;
    private final Map<Service, ServiceProcess> services = new EnumMap<>(Service.class);
    private final Secrets secrets;
    private final URI url;
    private final Path dataFolder;
    private final Runnable closing = this::close;

    private RunningSystem(Path dataFolder, PortChoice ports) {
        RealmFiles realm = RealmFiles.ofCheckout();
        this.dataFolder = Folders.createPrivately(dataFolder).toAbsolutePath();
        this.url = URI.create("http://127.0.0.1:" + ports.of(Service.GATEWAY));
        this.secrets = Secrets.in(folder("secrets.properties"), realm.secretNames());
        Optional<MongoAddress> given = MongoAddress.ofEnvironment();
        this.mongodb =
                given.isPresent()
                        ? Optional.empty()
                        : Optional.of(MongoDb.at(folder("mongodb"), ports.mongodb()));
        this.mongoAddress =
                mongodb.map(own -> new MongoAddress(own.uri())).or(() -> given).orElseThrow();
        this.kafka = Kafka.at(folder("kafka"), ports.kafka());
        this.keycloak =
                Keycloak.at(
                        folder("keycloak"), ports.keycloak(), realm, secrets, url, ports.smtp());
        this.mailSink = MailSink.at(folder("mail"), ports.smtp(), ports.mailApi());
        for (Service service : Service.values()) {
            services.put(
                    service,
                    new ServiceProcess(
                            service,
                            ports.of(service),
                            folder("services"),
                            environment(service, ports)));
        }
        OwnProcess.beforeTheEnd(closing);
    }

    /**
     * Starts a system of its own on free ports.
     *
     * @return when everything is ready
     * @throws PartFailure when something can't be started; nothing is left running then
     */
    public static RunningSystem onFreePorts(Path dataFolder) {
        return start(dataFolder, PortChoice.free(), Progress.NONE);
    }

    static RunningSystem start(Path dataFolder, PortChoice ports, Progress progress) {
        OwnProcess.endOrphans();
        RunningSystem system = new RunningSystem(dataFolder, ports);
        try {
            system.members().forEach(Member::requireFreePorts);
            new StartOrder(system, progress).run();
        } catch (RuntimeException e) {
            system.close();
            throw e;
        }
        return system;
    }

    /** Where people and other systems reach Tuntas. */
    public URI gateway() {
        return url(Service.GATEWAY);
    }

    public URI url(Service service) {
        return process(service).url();
    }

    /** Tokens, mails, secrets and addresses of the parts. */
    public Parts parts() {
        return new AttachedParts(properties());
    }

    /** Empty when the person brings a server of his own. */
    public Optional<MongoDb> mongodb() {
        return mongodb;
    }

    public Kafka kafka() {
        return kafka;
    }

    public Keycloak keycloak() {
        return keycloak;
    }

    public MailSink mailSink() {
        return mailSink;
    }

    /** SIGKILL, as {@code kill -9}. */
    public void kill(Service service) {
        process(service).kill();
    }

    /** Stops it gracefully. */
    public void stop(Service service) {
        process(service).stop();
    }

    /**
     * Starts it after a kill or a stop; returns when it is ready.
     *
     * @param environment added for this start only
     */
    public void start(Service service, Map<String, String> environment) {
        process(service).begin(environment);
    }

    /** Stops it gracefully and starts it again; returns when it is ready. */
    public void restart(Service service) {
        stop(service);
        start(service, Map.of());
    }

    public boolean isAlive(Service service) {
        return process(service).isAlive();
    }

    public long pid(Service service) {
        return process(service).pid();
    }

    public Path log(Service service) {
        return process(service).log();
    }

    /** What others need to find this system; holds secrets. */
    public Properties properties() {
        Properties properties =
                AttachedParts.describe(
                        mongoAddress,
                        new KafkaAddress(kafka.servers()),
                        keycloak.issuer(),
                        mailSink.mailbox(),
                        url,
                        secrets);
        for (ServiceProcess each : services.values()) {
            properties.setProperty("url." + each.service().shortName(), each.url().toString());
        }
        for (Member each : members()) {
            properties.setProperty("log." + each.name(), each.log().toString());
            if (each.isAlive()) {
                properties.setProperty("pid." + each.name(), Long.toString(each.pid()));
            }
        }
        properties.setProperty("data", dataFolder.toString());
        return properties;
    }

    /** Parts first. */
    List<Member> members() {
        List<Member> members = new ArrayList<>(partMembers());
        members.addAll(serviceMembers());
        return members;
    }

    List<Member> partMembers() {
        List<Member> members = new ArrayList<>();
        members.add(new PartMember(keycloak));
        members.add(new PartMember(kafka));
        mongodb.ifPresent(own -> members.add(new PartMember(own)));
        members.add(new PartMember(mailSink));
        return members;
    }

    List<Member> serviceMembers() {
        return List.copyOf(services.values());
    }

    MongoAddress mongoAddress() {
        return mongoAddress;
    }

    Path dataFolder() {
        return dataFolder;
    }

    /** Stops everything: who asks before who answers. Can be repeated. */
    @Override
    public void close() {
        OwnProcess.notBeforeTheEnd(closing);
        stopTogether(List.of(process(Service.GATEWAY)));
        stopTogether(serviceMembers());
        stopTogether(partMembers());
    }

    private static void stopTogether(List<Member> members) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            members.forEach(member -> threads.execute(member::stop));
        }
    }

    private ServiceProcess process(Service service) {
        return Objects.requireNonNull(services.get(service));
    }

    private Path folder(String name) {
        return dataFolder.resolve(name);
    }

    private Map<String, String> environment(Service service, PortChoice ports) {
        Map<String, String> environment = new HashMap<>();
        environment.put("SERVER_PORT", Integer.toString(ports.of(service)));
        environment.put("SERVER_ADDRESS", "127.0.0.1");
        environment.put("TUNTAS_MODE", "training");
        environment.put("TUNTAS_URL", url.toString());
        environment.put("TUNTAS_MONGODB_URI", mongoAddress.uri());
        environment.put("TUNTAS_KAFKA_SERVERS", kafka.servers());
        environment.put("TUNTAS_ISSUER", keycloak.issuer());
        environment.put("TUNTAS_SMTP_HOST", "127.0.0.1");
        environment.put("TUNTAS_SMTP_PORT", Integer.toString(mailSink.smtpPort()));
        environment.put(Secrets.FINGERPRINT_KEY, secrets.get(Secrets.FINGERPRINT_KEY));
        for (Service other : Service.values()) {
            environment.put(other.variable("URL"), "http://127.0.0.1:" + ports.of(other));
        }
        service.secretName()
                .ifPresent(name -> environment.put("TUNTAS_CLIENT_SECRET", secrets.get(name)));
        if (service == Service.IDENTITY) {
            environment.put(CLIENTS_SECRET, secrets.get(CLIENTS_SECRET));
        }
        return environment;
    }
}
