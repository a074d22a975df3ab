package id.tuntas.cases.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.cases.Callers;
import id.tuntas.cases.GoldenDocument;
import id.tuntas.cases.casefile.ACase;
import java.io.IOException;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class StoringAHandOverTests {

    private final HandOverDocumentKind kind = new HandOverDocumentKind();

    @Test
    void readsAndWritesWhatSchema1Stored() throws IOException {
        HandOver handOver = new HandOver(Callers.NUNUKAN, "yusuf", "maria", ACase.by("hasan"));
        Document golden = GoldenDocument.of("hand-over.schema-1", kind.write("h1", handOver));

        assertThat(kind.schema()).isEqualTo(1);
        assertThat(kind.read("h1", 1, golden)).isEqualTo(handOver);
        assertThat(Document.parse(kind.write("h1", handOver).toJson())).isEqualTo(golden);
    }
}
