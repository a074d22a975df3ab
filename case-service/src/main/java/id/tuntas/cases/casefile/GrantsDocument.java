package id.tuntas.cases.casefile;

import id.tuntas.platform.web.AgencyId;
import java.util.Date;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bson.Document;

/** The grants within a case's content. */
final class GrantsDocument {

    private GrantsDocument() {}

    static Document write(Grants grants) {
        return new Document("all", grants.all().stream().map(GrantsDocument::write).toList())
                .append(
                        "finals",
                        grants.finals().stream().map(ReferralId::value).sorted().toList());
    }

    static Grants read(Document document) {
        return new Grants(
                document.getList("all", Document.class).stream()
                        .map(GrantsDocument::readGrant)
                        .toList(),
                document.getList("finals", String.class).stream()
                        .map(ReferralId::new)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private static Document write(Grant grant) {
        Document document =
                new Document("referralId", grant.referralId().value())
                        .append("recipient", grant.recipient().value())
                        .append("recipientKind", grant.recipientKind())
                        .append("basis", grant.basis())
                        .append("purpose", grant.purpose())
                        .append("granted", ParticularsDocument.write(grant.granted()));
        grant.ending()
                .ifPresent(ending ->
                        document.append(
                                "ending",
                                new Document("code", ending.code())
                                        .append("at", Date.from(ending.at()))));
        return document;
    }

    private static Grant readGrant(Document document) {
        return new Grant(
                new ReferralId(document.getString("referralId")),
                new AgencyId(document.getString("recipient")),
                document.getString("recipientKind"),
                document.getString("basis"),
                document.getString("purpose"),
                ParticularsDocument.readStep(document.get("granted", Document.class)),
                Optional.ofNullable(document.get("ending", Document.class))
                        .map(ending ->
                                new Grant.Ending(
                                        ending.getString("code"),
                                        ending.getDate("at").toInstant())));
    }
}
