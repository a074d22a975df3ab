package id.tuntas.cases.casefile;

import id.tuntas.cases.party.Lookups;
import id.tuntas.cases.party.PersonalFields;
import id.tuntas.platform.data.AggregateKind;
import id.tuntas.platform.data.PersonalCodec;
import id.tuntas.platform.data.Scope;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How a case is stored: {@code {particulars, grants, assessment…, proposal…}}, by its state. */
@Component
final class CaseDocumentKind implements AggregateKind<CaseFile> {

    static final String PARTICULARS = "particulars";
    static final String LOOKUPS = "lookups";

    private static final String COLLECTION = "cases";
    private static final String STATE = "state";

    private final PersonalCodec codec;
    private final Lookups lookups;

    CaseDocumentKind(PersonalCodec codec, Lookups lookups) {
        this.codec = codec;
        this.lookups = lookups;
    }

    @Override
    public String collection() {
        return COLLECTION;
    }

    @Override
    public String topic() {
        return "case";
    }

    @Override
    public int schema() {
        return 3;
    }

    @Override
    public String key(String id, CaseFile state) {
        return id;
    }

    @Override
    public String stateName(CaseFile state) {
        return state.stateName();
    }

    @Override
    public Document write(String id, CaseFile file) {
        PersonalFields fields = fields(id);
        Document content =
                new Document(STATE, file.stateName())
                        .append(
                                PARTICULARS,
                                ParticularsDocument.write(
                                        file.particulars(), fields.in(PARTICULARS)))
                        .append(LOOKUPS, lookups(file.particulars()))
                        .append("grants", GrantsDocument.write(file.grants(), fields.in("grants")));
        switch (file) {
            case CaseFile.Registered _ -> {}
            case CaseFile.InAssessment started -> step(content, "started", started.started());
            case CaseFile.InService inService -> {
                step(content, "assessed", inService.assessed());
                if (inService.lastRefusal() != null) {
                    content.append("lastRefusal", write(inService.lastRefusal(), fields));
                }
            }
            case CaseFile.ClosureProposed proposed -> {
                step(content, "assessed", proposed.assessed());
                content.append(
                        ProposalDocument.NAME, ProposalDocument.write(proposed.proposal(), fields));
            }
            case CaseFile.Closed closed -> {
                step(content, "assessed", closed.assessed());
                content.append(
                        ProposalDocument.NAME, ProposalDocument.write(closed.proposal(), fields));
                step(content, "approved", closed.approved());
                fields.write(content, "approvalReason", closed.approvalReason());
            }
        }
        return content;
    }

    @Override
    public CaseFile read(String id, int schema, Document content) {
        PersonalFields fields = fields(id);
        Particulars about =
                ParticularsDocument.read(
                        content.get(PARTICULARS, Document.class), fields.in(PARTICULARS));
        Grants grants =
                GrantsDocument.read(content.get("grants", Document.class), fields.in("grants"));
        return switch (content.getString(STATE)) {
            case "Registered" -> new CaseFile.Registered(about, grants);
            case "InAssessment" ->
                    new CaseFile.InAssessment(about, grants, readStep(content, "started"));
            case "InService" ->
                    new CaseFile.InService(
                            about,
                            grants,
                            readStep(content, "assessed"),
                            readRefusal(content.get("lastRefusal", Document.class), fields));
            case "ClosureProposed" ->
                    new CaseFile.ClosureProposed(
                            about,
                            grants,
                            readStep(content, "assessed"),
                            ProposalDocument.read(
                                    content.get(ProposalDocument.NAME, Document.class), fields));
            case "Closed" ->
                    new CaseFile.Closed(
                            about,
                            grants,
                            readStep(content, "assessed"),
                            ProposalDocument.read(
                                    content.get(ProposalDocument.NAME, Document.class), fields),
                            readStep(content, "approved"),
                            fields.read(content, "approvalReason"));
            case String other -> throw new IllegalStateException("no such state: " + other);
        };
    }

    /** Written to be searched by. */
    private List<String> lookups(Particulars about) {
        return Stream.concat(
                        about.parties().all().stream().flatMap(party -> lookups.of(party.person())),
                        about.outsideNumbers().toLookUpBy().map(lookups::outsideNumber))
                .distinct()
                .toList();
    }

    private PersonalFields fields(String id) {
        return new PersonalFields(codec, new Scope(id, COLLECTION, id, ""));
    }

    private static void step(Document content, String name, Step step) {
        content.append(name, StepDocument.write(step));
    }

    private static Step readStep(Document content, String name) {
        return StepDocument.read(content.get(name, Document.class));
    }

    private static Document write(ClosureRefusal refusal, PersonalFields fields) {
        Document document = new Document("refused", StepDocument.write(refusal.refused()));
        fields.in("lastRefusal").write(document, "reason", refusal.reason());
        return document;
    }

    private static @Nullable ClosureRefusal readRefusal(
            @Nullable Document document, PersonalFields fields) {
        return document == null
                ? null
                : new ClosureRefusal(
                        Objects.requireNonNull(fields.in("lastRefusal").read(document, "reason")),
                        readStep(document, "refused"));
    }
}
