package id.tuntas.cases.casefile;

import id.tuntas.cases.edge.Consistent;
import id.tuntas.cases.party.IdentityNumber;
import id.tuntas.platform.data.Personal;
import id.tuntas.platform.web.PhoneNumber;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a person is looked up by, exactly; one of both. In a body, for a URL is kept in logs.
 *
 * @param identityNumber a NIK or the number of a passport
 */
@Consistent
record SearchBody(
        @Nullable @Size(max = 40) String phone, @Nullable @Size(max = 40) String identityNumber)
        implements Consistent.Body {

    @Override
    public Map<String, String> contradictions(LocalDate today) {
        Map<String, String> wrong = new LinkedHashMap<>();
        if (phone == null && identityNumber == null) {
            wrong.put("phone", "required");
        } else if (phone != null && identityNumber != null) {
            wrong.put("identityNumber", "conflict");
        }
        if (phone != null && PhoneNumber.parse(phone).isEmpty()) {
            wrong.put("phone", "phone");
        }
        if (identityNumber != null && IdentityNumber.parse(identityNumber).isEmpty()) {
            wrong.putIfAbsent("identityNumber", "identity-number");
        }
        return wrong;
    }

    PersonSought toPersonSought() {
        if (phone != null) {
            return new PersonSought.Called(
                    PhoneNumber.parse(phone)
                            .map(number -> Personal.of(number.e164()))
                            .orElseThrow());
        }
        if (identityNumber != null) {
            return new PersonSought.Identified(
                    IdentityNumber.parse(identityNumber)
                            .map(number -> Personal.of(number.value()))
                            .orElseThrow());
        }
        throw new IllegalStateException("validation lets no empty search pass");
    }
}
