package id.tuntas.cases.party;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who wrote a version of a party, when and why.
 *
 * @param by the subject of the person
 * @param reason of a correction; what was written first needs none
 */
public record Change(String by, Instant at, @Nullable Reason reason) {}
