package id.tuntas.cases.casefile;

import id.tuntas.cases.party.PersonalFields;
import org.bson.Document;

/** A proposal to close, within the document of what it belongs to. */
final class ProposalDocument {

    static final String NAME = "proposal";

    private ProposalDocument() {}

    /**
     * @param fields those of the document that the proposal stands in
     */
    static Document write(ClosureProposal proposal, PersonalFields fields) {
        Document document =
                new Document("outcome", proposal.outcome())
                        .append("to", proposal.to())
                        .append("of", proposal.of() == null ? null : proposal.of().value())
                        .append("proposed", StepDocument.write(proposal.proposed()));
        fields.in(NAME).write(document, "note", proposal.note());
        return document;
    }

    static ClosureProposal read(Document document, PersonalFields fields) {
        String of = document.getString("of");
        return new ClosureProposal(
                document.getString("outcome"),
                fields.in(NAME).read(document, "note"),
                document.getString("to"),
                of == null ? null : new CaseNumber(of),
                StepDocument.read(document.get("proposed", Document.class)));
    }
}
