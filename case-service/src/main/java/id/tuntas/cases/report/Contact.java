package id.tuntas.cases.report;

import id.tuntas.cases.casefile.Step;
import id.tuntas.cases.party.Phone;
import id.tuntas.cases.region.District;
import id.tuntas.platform.data.Personal;
import id.tuntas.platform.web.AgencyId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One contact as it was taken down; kept also where it is no case.
 *
 * @param unit whose report it is
 * @param channel a code of list {@code channel}
 * @param kind a code of list {@code contact-kind}: the first impression, which triage may correct
 * @param receivedAt when the contact was made
 * @param taken who took it down, and when
 * @param danger whether somebody is in immediate danger
 * @param narrative what was said
 * @param reporter the agency that it comes from, where it is another than the unit itself
 */
record Contact(
        AgencyId unit,
        String channel,
        String kind,
        Instant receivedAt,
        Step taken,
        @Nullable District district,
        boolean danger,
        @Nullable Informant informant,
        @Nullable Personal<String> narrative,
        @Nullable Instant happenedAt,
        @Nullable Personal<String> place,
        @Nullable Reporter reporter) {

    /** Those that the caller can be reached at. */
    List<Phone> phones() {
        return informant == null ? List.of() : informant.phones();
    }
}
