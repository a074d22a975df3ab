package id.tuntas.cases.parties;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import id.tuntas.cases.casefile.CaseId;
import id.tuntas.cases.party.Party;
import id.tuntas.cases.party.PartyDocuments;
import id.tuntas.cases.party.PartyId;
import id.tuntas.cases.party.PersonalFields;
import id.tuntas.platform.data.DerivedIds;
import id.tuntas.platform.data.PersonalCodec;
import id.tuntas.platform.data.Scope;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.springframework.stereotype.Component;

/**
 * Earlier versions of parties in MongoDB: a document a version, {@code {_id, schema, caseId,
 * partyId, version, party}}. They name their case and are sealed by its key.
 */
@Component
class PartyVersionDocuments implements PartyVersions {

    private static final String COLLECTION = "party-versions";
    private static final String CASE_ID = "caseId";
    private static final String PARTY_ID = "partyId";
    private static final String VERSION = "version";
    private static final String PARTY = "party";
    private static final int SCHEMA = 1;

    private final MongoCollection<Document> versions;
    private final PersonalCodec codec;

    PartyVersionDocuments(MongoDatabase database, PersonalCodec codec) {
        this.codec = codec;
        versions = database.getCollection(COLLECTION);
        versions.createIndex(Indexes.ascending(CASE_ID, PARTY_ID, VERSION));
    }

    @Override
    public void keep(CaseId caseId, Party version) {
        try {
            versions.insertOne(write(caseId, version));
        } catch (MongoWriteException e) {
            if (ErrorCategory.fromErrorCode(e.getCode()) != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }

    @Override
    public List<Party> before(CaseId caseId, PartyId party, int version) {
        List<Party> found = new ArrayList<>();
        versions.find(
                        Filters.and(
                                Filters.eq(CASE_ID, caseId.value()),
                                Filters.eq(PARTY_ID, party.value()),
                                Filters.lt(VERSION, version)))
                .sort(Sorts.ascending(VERSION))
                .forEach(document -> found.add(read(caseId, document)));
        return List.copyOf(found);
    }

    private Document write(CaseId caseId, Party version) {
        String id = id(caseId, version);
        return new Document("_id", id)
                .append("schema", SCHEMA)
                .append(CASE_ID, caseId.value())
                .append(PARTY_ID, version.id().value())
                .append(VERSION, version.version())
                .append(PARTY, PartyDocuments.write(version, fields(caseId, id)));
    }

    private Party read(CaseId caseId, Document document) {
        return PartyDocuments.readParty(
                document.get(PARTY, Document.class), fields(caseId, document.getString("_id")));
    }

    private PersonalFields fields(CaseId caseId, String id) {
        return new PersonalFields(codec, new Scope(caseId.value(), COLLECTION, id, PARTY));
    }

    private static String id(CaseId caseId, Party version) {
        return DerivedIds.of(
                "party-version",
                caseId.value(),
                version.id().value(),
                Integer.toString(version.version()));
    }
}
