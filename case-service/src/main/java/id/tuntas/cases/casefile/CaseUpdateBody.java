package id.tuntas.cases.casefile;

import id.tuntas.cases.party.Opening;
import id.tuntas.platform.web.CodeOf;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What of a case's content may be changed; what is absent stays. */
record CaseUpdateBody(
        @Nullable @CodeOf("urgency") String risk,
        @Nullable @Size(max = 2_000) String safetyNote,
        @Nullable @Valid OutsideNumbersBody outsideNumbers) {

    /** Replaces all three. */
    record OutsideNumbersBody(
            @Nullable @Size(max = 100) String simfoni,
            @Nullable @Size(max = 100) String sapa129,
            @Nullable @Size(max = 100) String lp) {}

    CaseUpdate toUpdate() {
        return new CaseUpdate(
                risk,
                Opening.seal(safetyNote),
                outsideNumbers == null
                        ? null
                        : new OutsideNumbers(
                                Opening.seal(outsideNumbers.simfoni()),
                                Opening.seal(outsideNumbers.sapa129()),
                                Opening.seal(outsideNumbers.lp())));
    }
}
