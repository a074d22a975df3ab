package id.tuntas.e2e.authorization;

import id.tuntas.e2e.client.Session;
import id.tuntas.e2e.journeys.Running;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Makes what operations are about, in each state, as its people make it. A new state is a line in
 * the STATES of its kind and a case of the switch that brings a thing there.
 */
final class Things {
    /** Where a thing is read to see whether it has changed. */
    static final String AT = "at";

    private static final Map<String, List<String>> STATES =
            Map.of(
                    "case", MadeCases.STATES,
                    "report", List.of("Received", "Triaged"),
                    "referral", MadeReferrals.STATES,
                    "newcomer", MadePeople.STATES);

    private final Session lina = Running.person("lina");
    private final Session tono = Running.person("tono");
    private final MadeCases cases = new MadeCases();
    private final MadeReferrals referrals = new MadeReferrals();
    private final MadePeople people = new MadePeople();
    private final Map<String, List<Thing>> standing = new ConcurrentHashMap<>();
    private final Map<Thing, String> atFirst = new ConcurrentHashMap<>();

    /** One in every state, which nobody may change: they are for those who may not. */
    List<Thing> standing(String about) {
        String kind = about.split(" ", 2)[0];
        return standing.computeIfAbsent(
                kind,
                _ ->
                        STATES.getOrDefault(kind, List.of("")).stream()
                                .map(state -> fresh((kind + " " + state).strip()))
                                .map(this::remembered)
                                .toList());
    }

    /** Those of the standing ones that are not what they were. */
    List<String> changed() {
        return atFirst.entrySet().stream()
                .filter(each -> !read(each.getKey()).equals(each.getValue()))
                .map(each -> each.getKey().toString())
                .toList();
    }

    Thing fresh(String about) {
        String[] words = about.split(" ", 2);
        return thing(
                switch (words[0]) {
                    case "" -> Map.of();
                    case "report" -> cases.report(words[1]);
                    case "report-of-police" -> cases.reportOfPolice();
                    case "case" -> cases.caseFile(words[1]);
                    case "party" -> cases.party();
                    case "note" -> cases.note();
                    case "consent" -> cases.consent();
                    case "transfer" -> cases.transfer();
                    case "disclosure" -> cases.disclosureInDanger();
                    case "hand-over" -> cases.handOver();
                    case "referral" -> referrals.referral(words[1]);
                    case "urgent-referral" -> referrals.urgent();
                    case "notice" -> referrals.notice();
                    case "agency" -> Map.of("id", named("unitId"));
                    case "administered-agency" -> Map.of("id", named("administeredId"));
                    case "person" -> Map.of("id", named("managerId"));
                    case "newcomer" -> people.newcomer(words[1]);
                    case "system" -> people.system();
                    default ->
                            throw new IllegalArgumentException("nobody knows how to make " + about);
                });
    }

    private Thing thing(Map<String, String> values) {
        Map<String, String> all = named();
        all.putAll(values);
        return new Thing(all);
    }

    private Map<String, String> named() {
        Map<String, String> all = new HashMap<>();
        Stream.of(cases.named(), referrals.named(), people.named()).forEach(all::putAll);
        return all;
    }

    private String named(String name) {
        return named().getOrDefault(name, "");
    }

    private Thing remembered(Thing thing) {
        if (thing.values().containsKey(AT)) {
            atFirst.put(thing, read(thing));
        }
        return thing;
    }

    private String read(Thing thing) {
        String at = thing.values().getOrDefault(AT, "");
        return (at.startsWith("/api/v1/people") ? tono : lina).get(at).require(200).body();
    }
}
