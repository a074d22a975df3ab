package id.tuntas.cases.casefile;

import id.tuntas.platform.web.AgencyId;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;

/** The grants within a case's content. */
final class GrantsDocument {

    private GrantsDocument() {}

    static Document write(Grants grants) {
        return new Document("all", grants.all().stream().map(GrantsDocument::write).toList())
                .append("finals", grants.finals().stream().map(GrantsDocument::write).toList());
    }

    static Grants read(Document document) {
        return new Grants(
                document.getList("all", Document.class).stream()
                        .map(GrantsDocument::readGrant)
                        .toList(),
                document.getList("finals", Object.class).stream()
                        .map(GrantsDocument::readFinal)
                        .toList());
    }

    private static Document write(Grants.Final remembered) {
        return new Document("referralId", remembered.referral().value())
                .append("at", Date.from(remembered.at()));
    }

    /** Schema 1 kept no time: such an end is long past, and goes at the next write. */
    private static Grants.Final readFinal(Object stored) {
        return switch (stored) {
            case Document document ->
                    new Grants.Final(
                            new ReferralId(document.getString("referralId")),
                            document.getDate("at").toInstant());
            case String referral -> new Grants.Final(new ReferralId(referral), Instant.EPOCH);
            default -> throw new IllegalStateException("no such remembered end");
        };
    }

    private static Document write(Grant grant) {
        Document document =
                new Document("referralId", grant.referralId().value())
                        .append("recipient", grant.recipient().value())
                        .append("recipientKind", grant.recipientKind())
                        .append("basis", grant.basis())
                        .append("purpose", grant.purpose())
                        .append("granted", StepDocument.write(grant.granted()));
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
                StepDocument.read(document.get("granted", Document.class)),
                Optional.ofNullable(document.get("ending", Document.class))
                        .map(ending ->
                                new Grant.Ending(
                                        ending.getString("code"),
                                        ending.getDate("at").toInstant())));
    }
}
