package id.tuntas.referrals.referral;

import static id.tuntas.referrals.referral.ReferralFields.ABANDONED_AT;
import static id.tuntas.referrals.referral.ReferralFields.ABANDONED_FOR;
import static id.tuntas.referrals.referral.ReferralFields.ANSWER_DUE_AT;
import static id.tuntas.referrals.referral.ReferralFields.ASKED_AT;
import static id.tuntas.referrals.referral.ReferralFields.CASE_ID;
import static id.tuntas.referrals.referral.ReferralFields.PACKET_CLOSED_AT;
import static id.tuntas.referrals.referral.ReferralFields.RECIPIENT;
import static id.tuntas.referrals.referral.ReferralFields.SENDER;
import static id.tuntas.referrals.referral.ReferralFields.URGENCY;
import static id.tuntas.referrals.referral.ReferralFields.WAITING_FOR;

import id.tuntas.platform.data.AggregateKind;
import id.tuntas.platform.data.PersonalCodec;
import id.tuntas.platform.data.Scope;
import id.tuntas.platform.web.AgencyId;
import id.tuntas.referrals.directory.AgencyKind;
import id.tuntas.referrals.terms.Basis;
import id.tuntas.referrals.terms.CaseId;
import id.tuntas.referrals.terms.CaseNumber;
import id.tuntas.referrals.terms.CostBearer;
import id.tuntas.referrals.terms.Recipient;
import id.tuntas.referrals.terms.Redirection;
import id.tuntas.referrals.terms.ReferralId;
import id.tuntas.referrals.terms.Sender;
import id.tuntas.referrals.terms.Service;
import id.tuntas.referrals.terms.Terms;
import id.tuntas.referrals.terms.Urgency;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;

/** A referral's stored form. */
final class ReferralDocuments implements AggregateKind<Referral> {

    static final String COLLECTION = "referrals";

    /**
     * 2: redirections, recalls, the first reading of a packet apart from a receipt; the time of the
     * next step of its clock, the assignee, who bears the cost, changes of the sender. What is read
     * of 1 has none of them.
     */
    static final int SCHEMA = 2;

    private static final int SCHEMA_1 = 1;
    private static final String CASE_NUMBER = "caseNumber";
    private static final String PACKET_READ_AT = "packetReadAt";
    private static final String REDIRECTED_TO = "redirectedTo";
    private static final String REDIRECTED_FROM = "redirectedFrom";
    private static final String COST_BEARER = "costBearer";

    private final PersonalCodec codec;
    private final StepDocuments steps;

    ReferralDocuments(PersonalCodec codec) {
        this.codec = codec;
        this.steps = new StepDocuments(codec);
    }

    @Override
    public String collection() {
        return COLLECTION;
    }

    @Override
    public String topic() {
        return "referral";
    }

    @Override
    public int schema() {
        return SCHEMA;
    }

    @Override
    public String key(String id, Referral referral) {
        return referral.terms().caseId().value();
    }

    @Override
    public String stateName(Referral referral) {
        return ReferralStates.name(referral);
    }

    @Override
    public Document write(String id, Referral referral) {
        Terms terms = referral.terms();
        Scope scope = scope(id, terms.caseId());
        Document content =
                new Document(CASE_ID, terms.caseId().value())
                        .append(SENDER, terms.sender().agencyId().value())
                        .append("sentBy", terms.sender().subject())
                        .append(RECIPIENT, terms.recipient().agencyId().value())
                        .append("recipientKind", terms.recipient().kind().code())
                        .append("service", terms.service().code())
                        .append(URGENCY, terms.urgency().name())
                        .append("basis", terms.basis().code())
                        .append(ASKED_AT, Date.from(terms.askedAt()));
        terms.note()
                .ifPresent(note -> content.append("note", codec.write(note, scope.field("note"))));
        terms.redirection()
                .ifPresent(redirection ->
                        content.append(
                                REDIRECTED_FROM,
                                new Document("referralId", redirection.from().value())
                                        .append("request", redirection.request())));
        if (referral instanceof Referral.Granted granted) {
            content.append(CASE_NUMBER, granted.caseNumber().value());
        }
        if (referral instanceof Referral.Delivered delivered) {
            Delivery delivery = delivered.delivery();
            content.append(CASE_NUMBER, delivery.caseNumber().value())
                    .append("sentAt", Date.from(delivery.sentAt()))
                    .append(ANSWER_DUE_AT, Date.from(delivery.answerDueAt()));
            delivery.packetReadAt()
                    .ifPresent(read -> content.append(PACKET_READ_AT, Date.from(read)));
            delivered
                    .closing()
                    .ifPresent(step -> content.append(PACKET_CLOSED_AT, Date.from(step.at())));
        }
        if (referral instanceof Referral.Redirected redirected) {
            content.append(REDIRECTED_TO, redirected.successor().value());
        }
        if (referral.waitsForRecipient()) {
            content.append(WAITING_FOR, terms.recipient().agencyId().value());
        }
        terms.costBearer().ifPresent(bearer -> content.append(COST_BEARER, bearer.code()));
        Asides.nextStepAt(referral)
                .ifPresent(at -> content.append(ReferralFields.NEXT_STEP_AT, Date.from(at)));
        Asides.assignee(referral)
                .ifPresent(given -> content.append(ReferralFields.ASSIGNEE, given.assigneeId()));
        if (referral instanceof Referral.Abandoned abandoned) {
            content.append(ABANDONED_FOR, AbandonmentDocuments.write(abandoned.why()));
            abandoned
                    .trail()
                    .at(Stage.ABANDONED)
                    .ifPresent(step -> content.append(ABANDONED_AT, Date.from(step.at())));
        }
        return content.append("steps", steps.write(referral.trail(), scope));
    }

    @Override
    public Referral read(String id, int schema, Document content) {
        Terms terms = terms(id, content);
        Trail trail = steps.trail(content, scope(id, terms.caseId()));
        Stage reached = trail.standing().orElse(null);
        if (reached == null) {
            return Optional.ofNullable(content.getString(CASE_NUMBER))
                    .<Referral>map(number -> new Referral.Granted(terms, new CaseNumber(number)))
                    .orElseGet(() -> new Referral.Preparing(terms));
        }
        if (reached == Stage.ABANDONED) {
            return new Referral.Abandoned(
                    terms,
                    trail,
                    AbandonmentDocuments.read(content.get(ABANDONED_FOR, Document.class)));
        }
        Delivery delivery =
                new Delivery(
                        new CaseNumber(content.getString(CASE_NUMBER)),
                        content.getDate("sentAt").toInstant(),
                        content.getDate(ANSWER_DUE_AT).toInstant(),
                        packetReadAt(schema, content, trail));
        return switch (reached) {
            case SENT -> new Referral.Sent(terms, delivery, trail);
            case RECEIVED -> new Referral.Received(terms, delivery, trail);
            case ACCEPTED -> new Referral.Accepted(terms, delivery, trail);
            case IN_PROGRESS, PROGRESSED -> new Referral.InProgress(terms, delivery, trail);
            case COMPLETED -> new Referral.Completed(terms, delivery, trail);
            case DECLINED -> new Referral.Declined(terms, delivery, trail);
            case CANCELLATION_REQUESTED ->
                    new Referral.CancellationRequested(terms, delivery, trail);
            case CANCELLED -> new Referral.Cancelled(terms, delivery, trail);
            case REDIRECTION_REQUESTED -> new Referral.RedirectionRequested(terms, delivery, trail);
            case REDIRECTED ->
                    new Referral.Redirected(
                            terms,
                            delivery,
                            trail,
                            new ReferralId(content.getString(REDIRECTED_TO)));
            case RECALLED -> new Referral.Recalled(terms, delivery, trail);
            case ABANDONED,
                    REDIRECTION_REFUSED,
                    OVERDUE,
                    CONFIRMED_BY_PHONE,
                    ASSIGNED,
                    SENDER_CHANGED ->
                    throw new IllegalStateException("read above, or no state");
        };
    }

    /** Schema 1 did not tell a receipt from a reading: whoever had it may have read it. */
    private static Optional<Instant> packetReadAt(int schema, Document content, Trail trail) {
        return schema == SCHEMA_1
                ? trail.at(Stage.RECEIVED).map(Step::at)
                : Optional.ofNullable(content.getDate(PACKET_READ_AT)).map(Date::toInstant);
    }

    private Terms terms(String id, Document content) {
        CaseId caseId = new CaseId(content.getString(CASE_ID));
        return new Terms(
                caseId,
                new Sender(new AgencyId(content.getString(SENDER)), content.getString("sentBy")),
                new Recipient(
                        new AgencyId(content.getString(RECIPIENT)),
                        new AgencyKind(content.getString("recipientKind"))),
                new Service(content.getString("service")),
                Urgency.valueOf(content.getString(URGENCY)),
                new Basis(content.getString("basis")),
                Optional.ofNullable(content.getString("note"))
                        .map(note -> codec.read(note, scope(id, caseId).field("note"))),
                content.getDate(ASKED_AT).toInstant(),
                Optional.ofNullable(content.get(REDIRECTED_FROM, Document.class))
                        .map(from ->
                                new Redirection(
                                        new ReferralId(from.getString("referralId")),
                                        from.getInteger("request"))),
                Optional.ofNullable(content.getString(COST_BEARER)).map(CostBearer::new));
    }

    private static Scope scope(String id, CaseId caseId) {
        return new Scope(caseId.value(), COLLECTION, id, "");
    }
}
