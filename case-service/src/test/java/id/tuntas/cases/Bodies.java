package id.tuntas.cases;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What clients send; persons and numbers are invented. */
public final class Bodies {

    private Bodies() {}

    /** A neighbour calls at night. */
    public static Map<String, Object> report() {
        return new HashMap<>(
                Map.of(
                        "channel",
                        "HOTLINE",
                        "contactKind",
                        "NEW_CASE",
                        "receivedAt",
                        "2026-11-21T23:40:00+08:00",
                        "district",
                        "65.03.11",
                        "danger",
                        true,
                        "caller",
                        Map.of(
                                "anonymous",
                                true,
                                "relation",
                                "tetangga",
                                "phones",
                                List.of(
                                        Map.of(
                                                "number",
                                                "0812-5400-1122",
                                                "safeToCall",
                                                true,
                                                "note",
                                                "malam saja"))),
                        "narrative",
                        "Berangkat subuh dengan speedboat ke Tawau."));
    }

    /** One girl of about fifteen. */
    public static Map<String, Object> openCases() {
        return openCases(List.of("TRAFFICKING", "CHILD_ABUSE"), List.of(girl()));
    }

    public static Map<String, Object> openCases(
            List<String> categories, List<Map<String, Object>> victims) {
        return Map.of(
                "openCases",
                new HashMap<>(
                        Map.of(
                                "district",
                                "65.03.11",
                                "categories",
                                categories,
                                "risk",
                                "HIGH",
                                "safetyNote",
                                "Jangan beri tahu Pak Udin.",
                                "incident",
                                Map.of(
                                        "place", "Dermaga",
                                        "narrative", "Dijanjikan kerja di rumah makan.",
                                        "journey", "Speedboat ke Tawau"),
                                "victims",
                                victims,
                                "suspects",
                                List.of(
                                        Map.of(
                                                "alias",
                                                "Pak Udin",
                                                "role",
                                                "RECRUITER",
                                                "phones",
                                                List.of(
                                                        Map.of(
                                                                "number",
                                                                "0853-4711-0909",
                                                                "safeToCall",
                                                                false)))))));
    }

    public static Map<String, Object> girl() {
        return Map.of(
                "description", "Baju merah",
                "age", 15,
                "sex", "FEMALE",
                "whereabouts", "Rumah di dekat dermaga",
                "needs", "Tempat aman");
    }

    public static Map<String, Object> grant(String referralId, String kind, String basis) {
        Map<String, Object> body = new HashMap<>(preview(kind, basis));
        body.put("referralId", referralId);
        return body;
    }

    public static Map<String, Object> preview(String kind, String basis) {
        return Map.of(
                "purpose",
                "LAW_ENFORCEMENT",
                "basis",
                basis,
                "recipientAgencyId",
                "59816b2f-99f0-5c65-a5a7-a94dd4f35c92",
                "recipientKind",
                kind);
    }

    /** In writing, explained before it was given. */
    public static Map<String, Object> consent(String kind, String... purposes) {
        return new HashMap<>(
                Map.of(
                        "recipientKind", kind,
                        "purposes", List.of(purposes),
                        "givenBy", "VICTIM",
                        "givenAt", "2026-11-22T09:30:00+08:00",
                        "how", "WRITTEN",
                        "explainedAt", "2026-11-22T09:00:00+08:00",
                        "documentReference", "Map 7"));
    }

    public static Map<String, Object> withdrawal(boolean pressure) {
        return Map.of("by", "VICTIM", "pressure", pressure, "text", "Paman datang lagi.");
    }

    public static Map<String, Object> closure(String outcome) {
        return Map.of("outcome", outcome, "note", "Semua layanan selesai.");
    }
}
