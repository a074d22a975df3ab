package id.tuntas.e2e;

import id.tuntas.e2e.bench.ReferralBench;
import id.tuntas.e2e.client.Tuntas;
import id.tuntas.e2e.client.WaitingReferral;
import id.tuntas.e2e.demo.Demo;
import id.tuntas.e2e.drill.Drill;
import id.tuntas.e2e.drill.DrillCommand;
import id.tuntas.standalone.parts.Checkout;
import id.tuntas.standalone.parts.PartFailure;
import id.tuntas.standalone.parts.Parts;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Looks at a running system; {@code ./tuntas demo} and {@code ./tuntas bench} start it. */
@Command(name = "e2e", description = "Looks at a running Tuntas from outside.")
public final class E2e {
    /** Where the running system has written down how it is reached. */
    static final String SYSTEM = "TUNTAS_SYSTEM";

    private final PrintStream out;

    E2e(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] args) {
        // The terminal shows UTF-8, whatever locale Java was started under.
        PrintStream out =
                new PrintStream(
                        new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        System.exit(run(out, args));
    }

    static int run(PrintStream out, String... args) {
        return new CommandLine(new E2e(out))
                .setExecutionExceptionHandler((e, _, _) -> {
                    if (!(e instanceof PartFailure)) {
                        throw e;
                    }
                    out.println(e.getMessage());
                    return 1;
                })
                .execute(args);
    }

    @Command(name = "demo", description = "Plays a story through the gateway.")
    int demo() {
        return Demo.play(running(), Clock.systemUTC(), out);
    }

    @Command(name = "refer", description = "Sends AGENCY a referral of an invented case.")
    int refer(@CommandLine.Parameters(paramLabel = "AGENCY") String agency) {
        out.println(new WaitingReferral(running()).sendTo(agency));
        return 0;
    }

    @Command(
            name = "bench",
            description = "Measures WHAT through the gateway, beside a baseline in the same run.")
    int bench(
            @CommandLine.Parameters(paramLabel = "WHAT", description = "referrals") What what,
            @Option(names = "--count", defaultValue = "200", description = "how many") int count,
            @Option(names = "--clients", defaultValue = "8", description = "at once") int clients) {
        return switch (what) {
            case referrals -> new ReferralBench(running(), count, clients).run(out);
        };
    }

    @Command(
            name = "drill",
            description = "Breaks something on purpose, in a system of its own, and counts.")
    int drill(
            @CommandLine.Parameters(
                            paramLabel = "NAME",
                            arity = "1..*",
                            description =
                                    "race, repeats, kafka-away, keycloak-away, mongodb-restart,"
                                            + " hanging")
                    List<String> names,
            @Option(names = "--count", description = "how many, 5000 at most")
                    @Nullable Integer count,
            @Option(names = "--seconds", description = "how long it stays away, 300 at most")
                    @Nullable Integer seconds,
            @Option(names = "--replicas", defaultValue = "2", description = "of each service")
                    int replicas) {
        return new DrillCommand(
                        names.stream().map(E2e::drill).toList(),
                        Optional.ofNullable(count),
                        Optional.ofNullable(seconds),
                        Checkout.find().root().resolve(".tuntas-drill"),
                        replicas)
                .run(out);
    }

    private static Drill drill(String name) {
        return Drill.named(name)
                .orElseThrow(() -> new PartFailure("No drill is named " + name + "."));
    }

    /** What can be measured; named as it is typed. */
    enum What {
        referrals
    }

    private static Tuntas running() {
        String file = System.getenv(SYSTEM);
        if (file == null) {
            throw new PartFailure(SYSTEM + " does not say where the system is. Use ./tuntas.");
        }
        return Tuntas.of(Parts.attach(Path.of(file)));
    }
}
