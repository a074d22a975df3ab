package id.tuntas.e2e.journeys;

import id.tuntas.e2e.client.Answer;
import id.tuntas.e2e.client.Session;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What several journeys ask about cases. */
final class Cases {
    private Cases() {}

    static String path(String id) {
        return "/api/v1/cases/" + id;
    }

    /** How each disclosure of it ended; empty for one that is open. */
    static List<String> ends(Session reader, String id) {
        return reader.get(path(id)).require(200).texts("/disclosures", "end").stream()
                .sorted()
                .toList();
    }

    /** What its timeline says, the oldest first. */
    static List<String> timeline(Session reader, String id) {
        return reader.get(path(id) + "/timeline?limit=100").require(200).texts("/items", "what");
    }

    static Answer propose(Session worker, String id) {
        return worker.post(path(id) + "/closure", "{\"outcome\": \"SERVICES_COMPLETED\"}");
    }

    /** The types in an agency's feed about one case, in its order, over small pages. */
    static List<String> feed(Session reader, String caseId) {
        List<String> types = new ArrayList<>();
        String after = "";
        boolean more = true;
        while (more) {
            Answer page =
                    reader.get(
                                    "/api/v1/events?limit=7"
                                            + (after.isEmpty() ? "" : "&after=" + after))
                            .require(200);
            for (JsonNode item : page.at("/items")) {
                if (item.at("/data/caseId").asString("").equals(caseId)) {
                    types.add(item.path("type").asString(""));
                }
            }
            after = page.text("/next");
            more = page.at("/more").asBoolean(false);
        }
        return types.stream()
                .map(type -> type.replaceAll("^id\\.tuntas\\.|\\.v\\d+$", ""))
                .toList();
    }
}
