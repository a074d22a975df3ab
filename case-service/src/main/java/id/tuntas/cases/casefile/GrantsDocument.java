package id.tuntas.cases.casefile;

import id.tuntas.cases.party.PersonalFields;
import id.tuntas.platform.web.AgencyId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/** The grants within a case's content. */
final class GrantsDocument {

    static final String ALL = "all";

    /** Written to be searched by: it is there for as long as a second person owes a review. */
    static final String AWAITS_REVIEW = "awaitsReview";

    private static final String CONSENTS = "consents";
    private static final String REVIEW = "review";

    private GrantsDocument() {}

    static Document write(Grants grants, PersonalFields fields) {
        List<Document> all = new ArrayList<>();
        for (Grant grant : grants.all()) {
            all.add(write(grant, fields.in(ALL).in(Integer.toString(all.size()))));
        }
        return new Document(ALL, all)
                .append("finals", grants.finals().stream().map(GrantsDocument::write).toList())
                .append(CONSENTS, ConsentsDocument.write(grants.consents(), fields.in(CONSENTS)));
    }

    static Grants read(Document document, PersonalFields fields) {
        List<Grant> all = new ArrayList<>();
        for (Document each : document.getList(ALL, Document.class)) {
            all.add(readGrant(each, fields.in(ALL).in(Integer.toString(all.size()))));
        }
        return new Grants(
                all,
                document.getList("finals", Object.class).stream()
                        .map(GrantsDocument::readFinal)
                        .toList(),
                ConsentsDocument.read(
                        document.getList(CONSENTS, Document.class), fields.in(CONSENTS)));
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

    private static Document write(Grant grant, PersonalFields fields) {
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
        grant.consent().ifPresent(consent -> document.append("consentId", consent.value()));
        grant.review()
                .ifPresent(review -> document.append(REVIEW, write(review, fields.in(REVIEW))));
        if (grant.awaitsReview()) {
            document.append(AWAITS_REVIEW, true);
        }
        return document;
    }

    private static Document write(Review review, PersonalFields fields) {
        Document document = new Document("dueAt", Date.from(review.dueAt()));
        review.finding()
                .ifPresent(finding -> {
                    document.append("verdict", finding.verdict())
                            .append("step", StepDocument.write(finding.step()));
                    fields.write(document, "text", finding.text());
                });
        return document;
    }

    private static Review readReview(Document document, PersonalFields fields) {
        return new Review(
                document.getDate("dueAt").toInstant(),
                Optional.ofNullable(document.getString("verdict"))
                        .map(verdict ->
                                new Review.Finding(
                                        verdict,
                                        fields.read(document, "text"),
                                        StepDocument.read(document.get("step", Document.class)))));
    }

    private static Grant readGrant(Document document, PersonalFields fields) {
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
                                        ending.getDate("at").toInstant())),
                Optional.ofNullable(document.getString("consentId")).map(ConsentId::new),
                Optional.ofNullable(document.get(REVIEW, Document.class))
                        .map(review -> readReview(review, fields.in(REVIEW))));
    }
}
