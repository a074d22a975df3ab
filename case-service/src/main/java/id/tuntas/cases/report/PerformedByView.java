package id.tuntas.cases.report;

import id.tuntas.platform.data.Personal;
import id.tuntas.platform.data.Reading;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The officer behind a report that an agency's own system makes. */
@Schema(name = "PerformedBy")
record PerformedByView(
        @NotBlank @Size(max = 120) String name,
        @NotBlank @Size(max = 60) String rank,
        @NotBlank @Size(max = 120) String unit) {

    static PerformedByView from(Reporter.Officer officer, Reading reading) {
        return new PerformedByView(officer.name().open(reading), officer.rank(), officer.unit());
    }

    Reporter.Officer toOfficer() {
        return new Reporter.Officer(Personal.of(name), rank, unit);
    }

    @Override
    public String toString() {
        return "···";
    }
}
