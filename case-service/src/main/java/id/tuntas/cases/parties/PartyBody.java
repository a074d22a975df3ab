package id.tuntas.cases.parties;

import id.tuntas.cases.edge.Consistent;
import id.tuntas.cases.party.PartyBodies.PersonBody;
import id.tuntas.cases.party.Person;
import id.tuntas.platform.web.CodeOf;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Map;

/** Somebody to be added to a case, of any role but the victim's: a case is the file of one. */
@Consistent
record PartyBody(@NotNull @CodeOf("party-role") String role, @NotNull @Valid PersonBody person)
        implements Consistent.Body {

    @Override
    public Map<String, String> contradictions(LocalDate today) {
        return Person.VICTIM.equals(role) ? Map.of("role", "conflict") : Map.of();
    }
}
