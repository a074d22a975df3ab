package id.tuntas.notifications.telling;

import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.notifications.GoldenEvents;
import id.tuntas.platform.web.Role;
import id.tuntas.standalone.parts.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/notifications.md} holds the table that the code acts by. */
class TheEventMatrixTests {

    private static final Path DOCUMENT = Checkout.find().root().resolve("docs/notifications.md");
    private static final String BEGIN = "<!-- generated from WhoIsTold, do not edit -->\n";
    private static final String END = "<!-- end of what is generated -->\n";

    /** Rewrite it with {@code -Dtuntas.docs.write=true} and commit it with the change. */
    @Test
    void isTheOneThatIsCommitted() throws IOException {
        String document = Files.readString(DOCUMENT);
        int from = document.indexOf(BEGIN) + BEGIN.length();
        String current =
                document.substring(0, from)
                        + matrix()
                        + document.substring(document.indexOf(END, from));
        if (Boolean.getBoolean("tuntas.docs.write")) {
            Files.writeString(DOCUMENT, current);
        }

        assertThat(Files.readString(DOCUMENT)).isEqualTo(current);
    }

    @Test
    void hasARowForEveryEvent() {
        assertThat(GoldenEvents.types())
                .isNotEmpty()
                .allSatisfy(type -> assertThat(matrix()).contains("| `" + shortOf(type) + "`"));
    }

    private static String matrix() {
        return Stream.concat(
                        Stream.of(
                                "| event | who is told | kind of notice | urgent | mail |",
                                "|---|---|---|---|---|"),
                        Stream.concat(
                                WhoIsTold.rows().stream().map(TheEventMatrixTests::row),
                                WhoIsTold.silent().stream()
                                        .map(TheEventMatrixTests::shortOf)
                                        .sorted(Comparator.naturalOrder())
                                        .map(event -> "| `" + event + "` | nobody | – | – | – |")))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String row(WhoIsTold.Row row) {
        String who =
                row.who().stream().map(TheEventMatrixTests::name).collect(Collectors.joining("; "));
        String but = row.butNot().map(field -> ", but not `" + field + "`").orElse("");
        String overtaken =
                WhoIsTold.overtaken(row.kind())
                        .map(kind -> "; replaces `" + kind.code() + "` of the same save")
                        .orElse("");
        return "| `%s`%s | %s%s | `%s`%s | %s | %s |"
                .formatted(
                        shortOf(row.type()),
                        row.when() == WhoIsTold.When.ALWAYS ? "" : ", " + condition(row.when()),
                        who,
                        but,
                        row.kind().code(),
                        overtaken,
                        condition(row.urgent()),
                        mail(row.urgent()));
    }

    private static String name(Recipients recipients) {
        return switch (recipients) {
            case Recipients.Person(String field) -> "the person `" + field + "`";
            case Recipients.Colleague(
                            String field,
                            String agency,
                            var instead,
                            boolean alsoManagers) ->
                    "the person `%s` while of `%s`%s, else each %s there"
                            .formatted(
                                    field,
                                    agency,
                                    alsoManagers
                                            ? " (unless a case-manager, each of those there too)"
                                            : "",
                                    instead.stream()
                                            .map(Role::code)
                                            .collect(Collectors.joining(" and ")));
            case Recipients.Members(var role, String agency) ->
                    "each " + role.code() + " of `" + agency + "`";
            case Recipients.MembersOfLead(var role) ->
                    "each " + role.code() + " of the lead office";
        };
    }

    private static String condition(WhoIsTold.When when) {
        return switch (when) {
            case ALWAYS -> "always";
            case NEVER -> "no";
            case IF_HIGH -> "if its urgency is HIGH";
            case IN_DANGER -> "if somebody is in danger";
            case OUT_OF_TIME -> "if nobody came back to send it";
            case UNDER_PRESSURE -> "if somebody presses for it";
            case IN_EMERGENCY -> "if made in immediate danger";
            case UPHELD -> "if upheld";
            case OBJECTED -> "if objected to";
            case ALONE -> "if it is that case alone";
            case HANDED_OVER -> "if of a hand-over (told once for all its cases)";
            case WITHOUT_CONSENT -> "if the consent was withdrawn";
            case AT_SENDERS_WISH -> "if its sender wishes it";
            case BY_AGENCY -> "if from an agency and nobody is in danger";
            case LINKED -> "if linked to a case";
        };
    }

    private static String mail(WhoIsTold.When urgent) {
        return switch (urgent) {
            case ALWAYS -> "at once";
            case NEVER -> "after a moment";
            case IF_HIGH,
                    IN_DANGER,
                    OUT_OF_TIME,
                    UNDER_PRESSURE,
                    IN_EMERGENCY,
                    UPHELD,
                    OBJECTED,
                    ALONE,
                    HANDED_OVER,
                    WITHOUT_CONSENT,
                    AT_SENDERS_WISH,
                    BY_AGENCY,
                    LINKED ->
                    "at once if urgent, else after a moment";
        };
    }

    private static String shortOf(String type) {
        return type.replace("id.tuntas.", "").replace(".v1", "");
    }
}
