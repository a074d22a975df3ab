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
import id.tuntas.standalone.parts.Ports;
import id.tuntas.standalone.parts.RealmFiles;
import id.tuntas.standalone.parts.Secrets;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The whole of Tuntas on this machine: the parts and the five services, each a process of its own
 * that can be killed and restarted alone. It ends with this JVM, or when closed; its data stays in
 * its folder.
 */
public final class RunningSystem implements AutoCloseable {
    // MongoDB's log of operations takes up to 1 GB, Kafka's the rest.
    private static final long NEEDED_MB = 1_500;

    /** Of the client with which identity makes the agencies' systems, beside its own. */
    private static final String CLIENTS_SECRET = "TUNTAS_IDENTITY_CLIENTS_SECRET";

    private final Optional<MongoDb> mongodb;
    private final MongoAddress mongoAddress;
    private final Kafka kafka;
    private final Keycloak keycloak;
    private final MailSink mailSink;
    private final RealmFiles realm;
    private final Map<Service, List<ServiceProcess>> services = new EnumMap<>(Service.class);
    private final Secrets secrets;
    private final URI url;
    private final Path dataFolder;
    private final PortChoice chosen;
    private final Runnable closing = this::close;

    private RunningSystem(Path dataFolder, PortChoice ports) {
        this.realm = RealmChoice.of(dataFolder);
        this.chosen = ports;
        this.dataFolder = Folders.createPrivately(dataFolder).toAbsolutePath();
        Folders.requireSpace(this.dataFolder, NEEDED_MB, "");
        requireTheirSecrets(folder("secrets.properties"), folder("keycloak"));
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
            services.put(service, replicas(service, ports));
        }
        OwnProcess.beforeTheEnd(closing);
    }

    /**
     * New secrets would fit neither the realm nor what was sealed and fingerprinted with the old.
     */
    private static void requireTheirSecrets(Path secrets, Path data) {
        if (Files.isDirectory(data) && !Files.exists(secrets)) {
            throw new PartFailure(
                    """
                    The secrets of this data are gone: %s
                    Do one of these:
                      - put the file back, and all data is as it was
                      - ./tuntas up --fresh, which deletes the data and begins anew\
                    """
                            .formatted(secrets));
        }
    }

    /**
     * Starts a system of its own on free ports.
     *
     * @return when everything is ready
     * @throws PartFailure when something can't be started; nothing is left running then
     */
    public static RunningSystem onFreePorts(Path dataFolder) {
        return onFreePorts(dataFolder, 1);
    }

    /**
     * As {@link #onFreePorts(Path)}, with several processes of each service.
     *
     * @param replicas 1 to 3
     */
    public static RunningSystem onFreePorts(Path dataFolder, int replicas) {
        return start(dataFolder, PortChoice.free(replicas), Progress.NONE);
    }

    /** As {@link #onFreePorts}, without demo people and with a second factor for everybody. */
    public static RunningSystem onFreePortsWithoutDemo(Path dataFolder) {
        RealmChoice.withoutDemo(dataFolder);
        return onFreePorts(dataFolder);
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

    /** Of its first replica. */
    public URI url(Service service) {
        return first(service).url();
    }

    /** Each of a service's processes, to end or stop one alone. */
    public List<ServiceProcess> replicas(Service service) {
        return Objects.requireNonNull(services.get(service));
    }

    /**
     * Starts one more process of a service that the others don't know of.
     *
     * @param environment added to what the service is told here, or instead of it
     * @return when it is ready; who asked for it ends it
     */
    public ServiceProcess beside(Service service, Map<String, String> environment) {
        int port = Ports.free();
        Map<String, String> all = new HashMap<>(this.environment(service, chosen, port));
        all.putAll(environment);
        ServiceProcess beside =
                new ServiceProcess(
                        service,
                        service.serviceName() + "-beside-" + port,
                        port,
                        folder("services"),
                        all);
        beside.begin();
        return beside;
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

    /** SIGKILL, as {@code kill -9}, of all its replicas that live. */
    public void kill(Service service) {
        replicas(service).stream().filter(ServiceProcess::isAlive).forEach(ServiceProcess::kill);
    }

    /** Stops all its replicas gracefully. */
    public void stop(Service service) {
        together(replicas(service), ServiceProcess::stop);
    }

    /**
     * Starts those of its replicas that don't run; returns when they are ready.
     *
     * @param environment added for this start only
     */
    public void start(Service service, Map<String, String> environment) {
        together(
                replicas(service).stream().filter(each -> !each.isAlive()).toList(),
                each -> each.begin(environment));
    }

    /** Stops it gracefully and starts it again; returns when it is ready. */
    public void restart(Service service) {
        stop(service);
        start(service, Map.of());
    }

    /** Whether all its replicas live. */
    public boolean isAlive(Service service) {
        return replicas(service).stream().allMatch(ServiceProcess::isAlive);
    }

    /** Of its first replica. */
    public long pid(Service service) {
        return first(service).pid();
    }

    /** Of its first replica. */
    public Path log(Service service) {
        return first(service).log();
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
        for (Service service : Service.values()) {
            properties.setProperty("url." + service.shortName(), url(service).toString());
            for (ServiceProcess each : replicas(service)) {
                properties.setProperty("ready." + each.name(), each.readiness().toString());
            }
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
        return services.values().stream().flatMap(List::stream).map(Member.class::cast).toList();
    }

    RealmFiles realm() {
        return realm;
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
        stop(Service.GATEWAY);
        together(serviceMembers(), Member::stop);
        together(partMembers(), Member::stop);
    }

    private static <M> void together(List<M> members, Consumer<M> work) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture.allOf(
                            members.stream()
                                    .map(each ->
                                            CompletableFuture.runAsync(
                                                    () -> work.accept(each), threads))
                                    .toArray(CompletableFuture[]::new))
                    .join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof PartFailure plain ? plain : e;
        }
    }

    private ServiceProcess first(Service service) {
        return replicas(service).getFirst();
    }

    private List<ServiceProcess> replicas(Service service, PortChoice ports) {
        List<ServiceProcess> replicas = new ArrayList<>();
        for (int port : ports.all(service)) {
            int number = replicas.size() + 1;
            replicas.add(
                    new ServiceProcess(
                            service,
                            service.serviceName() + (number == 1 ? "" : "-" + number),
                            port,
                            folder("services"),
                            environment(service, ports, port)));
        }
        return List.copyOf(replicas);
    }

    private Path folder(String name) {
        return dataFolder.resolve(name);
    }

    private Map<String, String> environment(Service service, PortChoice ports, int port) {
        Map<String, String> environment = new HashMap<>();
        environment.put("SERVER_PORT", Integer.toString(port));
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
            environment.put(
                    other.variable("URL"),
                    ports.all(other).stream()
                            .map(each -> "http://127.0.0.1:" + each)
                            .collect(Collectors.joining(",")));
        }
        environment.put("TUNTAS_CLIENT_SECRET", secrets.get(service.secretName()));
        if (service == Service.GATEWAY) {
            environment.put(Secrets.SESSION_KEY, secrets.get(Secrets.SESSION_KEY));
        }
        if (service == Service.IDENTITY) {
            environment.put(CLIENTS_SECRET, secrets.get(CLIENTS_SECRET));
        }
        return environment;
    }
}
