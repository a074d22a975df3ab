package id.tuntas.cases.report;

import id.tuntas.platform.data.Personal;
import id.tuntas.platform.web.AgencyId;
import org.jspecify.annotations.Nullable;

/**
 * The agency that reported, where one did.
 *
 * @param officer who is behind it, where the agency's system reported
 */
record Reporter(AgencyId agency, @Nullable Officer officer) {

    /** An officer of the agency. */
    record Officer(Personal<String> name, String rank, String unit) {}
}
