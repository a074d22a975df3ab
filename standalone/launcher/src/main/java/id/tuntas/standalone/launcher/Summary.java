package id.tuntas.standalone.launcher;

import id.tuntas.standalone.parts.MongoDb;
import id.tuntas.standalone.parts.RealmFiles;
import id.tuntas.standalone.parts.Secrets;
import id.tuntas.standalone.parts.Versions;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** What a person wants to know when everything runs. */
final class Summary {
    private final RunningSystem system;
    private final PrintWriter out;

    Summary(RunningSystem system, PrintWriter out) {
        this.system = system;
        this.out = out;
    }

    void print(Duration took) {
        line("");
        line("Tuntas is ready at %s (after %.1f s)", system.gateway(), took.toMillis() / 1000.0);
        line("DATA LATIHAN: training data only. Enter no real person's data.");
        line("");
        printAccounts();
        line("");
        line("It runs on");
        line(
                "  %-10s %-10s %s",
                "MongoDB",
                system.mongoAddress().version(),
                system.mongodb()
                        .map(own -> "port " + own.port() + ", " + MongoDb.program())
                        .orElse("yours, at TUNTAS_MONGODB_URI or MONGODB_URI"));
        line("  %-10s %-10s port %d", "Kafka", Versions.of("kafka"), system.kafka().port());
        line("  %-10s %-10s %s", "Keycloak", Versions.of("keycloak"), system.keycloak().issuer());
        line(
                "  %-10s %-10s port %d",
                "mail sink", Versions.of("greenmail"), system.mailSink().smtpPort());
        line(
                "  %-10s %-10s %s",
                "Java", System.getProperty("java.version"), System.getProperty("java.home"));
        line("  %-10s %-10s %s", "data", "", system.dataFolder());
        if (system.keycloak().isOutdated()) {
            line("");
            line(
                    "The realm's files have changed since this data was made: ./tuntas up --fresh takes them over.");
        }
        line("");
        line(
                "./tuntas demo plays a story · mail shows the mails · logs SERVICE · status · down (or Ctrl-C here) ends it");
        out.flush();
    }

    private void printAccounts() {
        List<RealmFiles.Person> people = system.realm().people();
        if (people.isEmpty()) {
            line(
                    "No demo people. The first person: ./tuntas admin invite --mail ADDRESS --name NAME");
            return;
        }
        line("Accounts, all with the password %s", system.parts().secret(Secrets.DEMO_PASSWORD));
        for (RealmFiles.Person person : people) {
            line(
                    "  %-10s %-26s %s",
                    person.username(),
                    String.join(", ", person.roles()),
                    String.join(" and ", person.agencies()));
        }
    }

    private void line(String format, Object... values) {
        out.printf(Locale.ROOT, format + "%n", values);
    }
}
