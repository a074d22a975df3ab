package id.tuntas.cases.assignment;

import id.tuntas.cases.casefile.StepDocument;
import id.tuntas.platform.data.AggregateKind;
import id.tuntas.platform.web.AgencyId;
import org.bson.Document;

/** How a hand-over is stored. Nothing is published of it: each case tells of itself. */
final class HandOverDocumentKind implements AggregateKind<HandOver> {

    @Override
    public String collection() {
        return "hand-overs";
    }

    @Override
    public String topic() {
        return "case";
    }

    @Override
    public int schema() {
        return 2;
    }

    @Override
    public String key(String id, HandOver handOver) {
        return id;
    }

    @Override
    public String stateName(HandOver handOver) {
        return handOver.stateName();
    }

    @Override
    public Document write(String id, HandOver handOver) {
        return new Document("unit", handOver.unit().value())
                .append("from", handOver.from())
                .append("to", handOver.to())
                .append("asked", StepDocument.write(handOver.asked()))
                .append("done", handOver.isDone());
    }

    @Override
    public HandOver read(String id, int schema, Document content) {
        return new HandOver(
                new AgencyId(content.getString("unit")),
                content.getString("from"),
                content.getString("to"),
                StepDocument.read(content.get("asked", Document.class)),
                // Schema 1 did not say: a repeat finds out.
                content.getBoolean("done", false));
    }
}
