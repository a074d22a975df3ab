package id.tuntas.cases.casefile;

import id.tuntas.platform.data.Personal;
import org.jspecify.annotations.Nullable;

/** A change of content; what is absent stays as it is. */
public record CaseUpdate(
        @Nullable String risk,
        @Nullable Personal<String> safetyNote,
        @Nullable OutsideNumbers outsideNumbers) {}
