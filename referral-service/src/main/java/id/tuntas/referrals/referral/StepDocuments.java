package id.tuntas.referrals.referral;

import id.tuntas.platform.data.PersonalCodec;
import id.tuntas.platform.data.Scope;
import id.tuntas.platform.web.AgencyId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/** The steps of a referral as stored; names and free texts in the form of the personal codec. */
final class StepDocuments {

    private static final String STEPS = "steps";
    private static final String TO_AGENCY = "toAgencyId";
    private static final String PERFORMED_BY = "performedBy";
    private static final String ANSWERED_BY = "answeredBy";
    private static final String ASSIGNEE_ID = "assigneeId";
    private static final String FROM_AGENCY = "fromAgencyId";

    private final PersonalCodec codec;

    StepDocuments(PersonalCodec codec) {
        this.codec = codec;
    }

    List<Document> write(Trail trail, Scope scope) {
        List<Document> written = new ArrayList<>();
        for (Step step : trail.steps()) {
            written.add(write(step, at(scope, written.size())));
        }
        return written;
    }

    Trail trail(Document content, Scope scope) {
        List<Step> read = new ArrayList<>();
        for (Document step : content.getList(STEPS, Document.class, List.of())) {
            read.add(step(step, at(scope, read.size())));
        }
        return new Trail(read);
    }

    private Document write(Step step, Scope scope) {
        Document written =
                new Document("state", step.stage().state()).append("at", Date.from(step.at()));
        step.by()
                .ifPresent(by -> {
                    written.append("by", by.subject()).append("byAgencyId", by.agencyId().value());
                    by.performedBy()
                            .ifPresent(
                                    officer -> written.append(PERFORMED_BY, write(officer, scope)));
                });
        Detail detail = step.detail();
        detail.reason().ifPresent(reason -> written.append("reason", reason.code()));
        detail.outcome().ifPresent(outcome -> written.append("outcome", outcome.code()));
        detail.externalReference()
                .ifPresent(reference -> written.append("externalReference", reference));
        detail.expectedAt().ifPresent(at -> written.append("expectedAt", Date.from(at)));
        detail.appointment()
                .ifPresent(appointment ->
                        written.append("appointment", appointment.code())
                                .append("appointmentAt", Date.from(appointment.at())));
        detail.to().ifPresent(agency -> written.append(TO_AGENCY, agency.value()));
        detail.aside().ifPresent(aside -> write(aside, written, scope));
        detail.text().ifPresent(text -> written.append("text", codec.write(text, text(scope))));
        return written;
    }

    private Step step(Document step, Scope scope) {
        Optional<Actor> by =
                Optional.ofNullable(step.getString("by"))
                        .map(subject ->
                                new Actor(
                                        subject,
                                        new AgencyId(step.getString("byAgencyId")),
                                        Optional.ofNullable(step.get(PERFORMED_BY, Document.class))
                                                .map(officer -> officer(officer, scope))));
        Detail detail =
                new Detail(
                        Optional.ofNullable(step.getString("reason")).map(StepReason::new),
                        Optional.ofNullable(step.getString("outcome")).map(ServiceOutcome::new),
                        Optional.ofNullable(step.getString("externalReference")),
                        Optional.ofNullable(step.getDate("expectedAt")).map(Date::toInstant),
                        Optional.ofNullable(step.getString("appointment"))
                                .map(code ->
                                        new Appointment(
                                                code, step.getDate("appointmentAt").toInstant())),
                        Optional.ofNullable(step.getString(TO_AGENCY)).map(AgencyId::new),
                        Optional.ofNullable(step.getString("text"))
                                .map(text -> codec.read(text, text(scope))),
                        aside(step, scope));
        return new Step(stage(step.getString("state")), step.getDate("at").toInstant(), by, detail);
    }

    private void write(Aside aside, Document written, Scope scope) {
        switch (aside) {
            case Aside.PhoneCall(var answeredBy, var answeredAt, var holdsUntil) ->
                    written.append(ANSWERED_BY, codec.write(answeredBy, answeredBy(scope)))
                            .append("answeredAt", Date.from(answeredAt))
                            .append("holdsUntil", Date.from(holdsUntil));
            case Aside.Assignment(var assigneeId) -> written.append(ASSIGNEE_ID, assigneeId);
            case Aside.SenderChange(var from, var transferredAt) ->
                    written.append(FROM_AGENCY, from.value())
                            .append("transferredAt", Date.from(transferredAt));
        }
    }

    private Optional<Aside> aside(Document step, Scope scope) {
        String answeredBy = step.getString(ANSWERED_BY);
        if (answeredBy != null) {
            return Optional.of(
                    new Aside.PhoneCall(
                            codec.read(answeredBy, answeredBy(scope)),
                            step.getDate("answeredAt").toInstant(),
                            step.getDate("holdsUntil").toInstant()));
        }
        String from = step.getString(FROM_AGENCY);
        if (from != null) {
            return Optional.of(
                    new Aside.SenderChange(
                            new AgencyId(from), step.getDate("transferredAt").toInstant()));
        }
        return Optional.ofNullable(step.getString(ASSIGNEE_ID)).map(Aside.Assignment::new);
    }

    private Document write(PerformedBy officer, Scope scope) {
        return new Document("name", codec.write(officer.name(), name(scope)))
                .append("rank", officer.rank())
                .append("unit", officer.unit());
    }

    private PerformedBy officer(Document stored, Scope scope) {
        return new PerformedBy(
                codec.read(stored.getString("name"), name(scope)),
                stored.getString("rank"),
                stored.getString("unit"));
    }

    private static Stage stage(String state) {
        for (Stage stage : Stage.values()) {
            if (stage.state().equals(state)) {
                return stage;
            }
        }
        throw new IllegalStateException("a stored step has an unknown state");
    }

    private static Scope at(Scope scope, int index) {
        return scope.field(STEPS + "." + index);
    }

    private static Scope text(Scope step) {
        return step.field(step.field() + ".text");
    }

    private static Scope answeredBy(Scope step) {
        return step.field(step.field() + "." + ANSWERED_BY);
    }

    private static Scope name(Scope step) {
        return step.field(step.field() + "." + PERFORMED_BY + ".name");
    }
}
