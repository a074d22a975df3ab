package id.tuntas.referrals.referral;

import id.tuntas.platform.data.Personal;
import id.tuntas.platform.data.Reading;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The officer behind an answer that an agency's own system gives. */
@Schema(name = "PerformedBy")
record PerformedByView(
        @NotBlank @Size(max = 120) String name,
        @NotBlank @Size(max = 60) String rank,
        @NotBlank @Size(max = 120) String unit) {

    static PerformedByView from(PerformedBy officer, Reading reading) {
        return new PerformedByView(officer.name().open(reading), officer.rank(), officer.unit());
    }

    PerformedBy officer() {
        return new PerformedBy(Personal.of(name), rank, unit);
    }

    @Override
    public String toString() {
        return "···";
    }
}
