package id.tuntas.cases.casefile;

import java.util.Date;
import org.bson.Document;

/** Who did something and when, within an aggregate's document: {@code {by, at}}. */
public final class StepDocument {

    private StepDocument() {}

    public static Document write(Step step) {
        return new Document("by", step.by()).append("at", Date.from(step.at()));
    }

    public static Step read(Document document) {
        return new Step(document.getString("by"), document.getDate("at").toInstant());
    }
}
