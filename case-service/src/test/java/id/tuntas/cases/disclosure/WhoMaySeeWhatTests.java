package id.tuntas.cases.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.cases.casefile.ACase;
import id.tuntas.platform.data.Reading;
import id.tuntas.platform.web.CodeList;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every personal value of the case is known by name here; each kind sees exactly its own. */
class WhoMaySeeWhatTests {

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .changeDefaultPropertyInclusion(inclusion ->
                            inclusion.withValueInclusion(
                                    com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL))
                    .build();

    /** What everybody sees who gets a packet at all. */
    private static final Set<String> HEAD =
            Set.of(
                    "KT-2026-000123",
                    "safety-note",
                    "HIGH",
                    "TRAFFICKING",
                    "CHILD_ABUSE",
                    "65.03.11");

    private static final Set<String> IDENTITY =
            Set.of("victim-name", "victim-description", "15", "FEMALE");

    private static final Set<String> SAFE_PHONE =
            Set.of("+6281200000001", "true", "safe-phone-note");

    private static final Set<String> RECRUITER =
            Set.of(
                    "recruiter-name",
                    "recruiter-alias",
                    "recruiter-description",
                    "RECRUITER",
                    "REPORTED",
                    "+6285347110909",
                    "false");

    private static final Set<String> WHEN = Set.of("2026-11-21T15:40:00Z");

    private static final Set<String> POLICE =
            union(
                    IDENTITY,
                    SAFE_PHONE,
                    Set.of("+6281200000002", "false", "unsafe-phone-note", "victim-whereabouts"),
                    WHEN,
                    Set.of("incident-place", "incident-narrative"),
                    RECRUITER,
                    Set.of("skipper-name", "skipper-alias", "skipper-description", "TRANSPORTER"),
                    Set.of("HOTLINE"));

    private static final Set<String> SOCIAL =
            union(IDENTITY, SAFE_PHONE, Set.of("victim-needs", "victim-household"));

    private static final Set<String> BORDER =
            union(
                    IDENTITY,
                    Set.of(
                            "victim-whereabouts",
                            "victim-papers",
                            "6503116001010001",
                            "incident-journey"),
                    RECRUITER);

    private static final Set<String> LEGAL = Set.of("LP/B/77/XI/2026");

    private static final Map<String, Set<String>> BY_KIND =
            Map.of(
                    "POLICE", POLICE,
                    "HEALTH", union(IDENTITY, SAFE_PHONE, Set.of("victim-needs"), WHEN),
                    "SOCIAL", SOCIAL,
                    "SHELTER", SOCIAL,
                    "PROSECUTION", LEGAL,
                    "LEGAL_AID", LEGAL,
                    "MIGRANT_PROTECTION", BORDER,
                    "IMMIGRATION", BORDER,
                    "UPTD_PPA", Set.of(),
                    "LEAD", Set.of());

    static Stream<String> everyKind() {
        return CodeList.named("agency-kind").codes().stream();
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void isExactlyThis(String kind) {
        assertThat(seenBy(kind))
                .isEqualTo(union(HEAD, BY_KIND.getOrDefault(kind, Set.of("no row here"))));
    }

    @Test
    void isTheHeadAloneForAKindThatNobodyHasThoughtOf() {
        assertThat(seenBy("TO_BE_INVENTED")).isEqualTo(union(HEAD));
    }

    @Test
    void isNeverInThePacketItselfWhereTheRecipientMayNotSeeIt() {
        Packet packet = PacketPolicy.packet(ACase.ofAGirl().particulars(), "PROSECUTION");

        assertThat(packet.victim()).isNull();
        assertThat(packet.incident()).isNull();
        assertThat(packet.suspects()).isEmpty();
    }

    private static Set<String> seenBy(String kind) {
        Packet packet =
                PacketPolicy.packet(
                        ACase.ofAGirl().identifiedBy("6503116001010001").particulars(), kind);
        Set<String> seen = new TreeSet<>();
        collect(JSON.valueToTree(PacketView.from(packet, new Reading("test", "test"))), seen);
        return seen;
    }

    private static void collect(JsonNode node, Set<String> into) {
        if (node.isValueNode()) {
            into.add(node.asString());
        } else {
            node.forEach(child -> collect(child, into));
        }
    }

    @SafeVarargs
    private static Set<String> union(Set<String>... sets) {
        Set<String> all = new TreeSet<>();
        for (Set<String> set : sets) {
            all.addAll(set);
        }
        return all;
    }
}
