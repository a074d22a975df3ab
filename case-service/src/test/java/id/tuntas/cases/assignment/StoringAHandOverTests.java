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

    private final HandOver asked =
            HandOver.asked(Callers.NUNUKAN, "yusuf", "maria", ACase.by("hasan"));

    @Test
    void readsWhatSchema1Stored() throws IOException {
        assertThat(kind.read("h1", 1, GoldenDocument.of("hand-over.schema-1"))).isEqualTo(asked);
    }

    @Test
    void readsAndWritesWhatSchema2Stored() throws IOException {
        HandOver handOver = asked.done();
        Document golden = GoldenDocument.of("hand-over.schema-2", kind.write("h1", handOver));

        assertThat(kind.schema()).isEqualTo(2);
        assertThat(kind.read("h1", 2, golden)).isEqualTo(handOver);
        assertThat(Document.parse(kind.write("h1", handOver).toJson())).isEqualTo(golden);
    }
}
