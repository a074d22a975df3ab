package id.tuntas.notifications.cases;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** {@code caseNumbers {_id: case id, number}}. */
@Component
final class CaseNumberDocuments implements CaseNumbers {

    private final MongoCollection<Document> numbers;

    CaseNumberDocuments(MongoDatabase database) {
        numbers = database.getCollection("caseNumbers");
    }

    @Override
    public void put(String caseId, String number) {
        numbers.updateOne(
                Filters.eq("_id", caseId),
                Updates.setOnInsert("number", number),
                new UpdateOptions().upsert(true));
    }

    @Override
    public Map<String, String> of(Set<String> caseIds) {
        Map<String, String> found = new HashMap<>();
        if (!caseIds.isEmpty()) {
            numbers.find(Filters.in("_id", caseIds))
                    .forEach(each -> found.put(each.getString("_id"), each.getString("number")));
        }
        return found;
    }
}
