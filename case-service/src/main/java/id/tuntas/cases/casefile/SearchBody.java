package id.tuntas.cases.casefile;

import id.tuntas.cases.edge.Consistent;
import id.tuntas.cases.party.IdentityNumber;
import id.tuntas.platform.data.Personal;
import id.tuntas.platform.web.PhoneNumber;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a person is looked up by, exactly; one of them. In a body, for a URL is kept in logs.
 *
 * @param identityNumber a NIK or the number of a passport
 * @param outsideNumber what another register calls the case, however it is written
 */
@Consistent
record SearchBody(
        @Nullable @Size(max = 40) String phone,
        @Nullable @Size(max = 40) String identityNumber,
        @Nullable @Size(max = 100) String outsideNumber)
        implements Consistent.Body {

    @Override
    public Map<String, String> contradictions(LocalDate today) {
        List<String> said = said();
        Map<String, String> wrong = new LinkedHashMap<>();
        if (said.isEmpty()) {
            wrong.put("phone", "required");
        }
        said.stream().skip(1).forEach(each -> wrong.put(each, "conflict"));
        if (phone != null && PhoneNumber.parse(phone).isEmpty()) {
            wrong.put("phone", "phone");
        }
        if (identityNumber != null && IdentityNumber.parse(identityNumber).isEmpty()) {
            wrong.putIfAbsent("identityNumber", "identity-number");
        }
        if (outsideNumber != null && OutsideNumbers.normalized(outsideNumber).isEmpty()) {
            wrong.putIfAbsent("outsideNumber", "required");
        }
        return wrong;
    }

    private List<String> said() {
        return Stream.of(
                        phone == null ? null : "phone",
                        identityNumber == null ? null : "identityNumber",
                        outsideNumber == null ? null : "outsideNumber")
                .flatMap(Stream::ofNullable)
                .toList();
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
        if (outsideNumber != null) {
            return new PersonSought.RegisteredElsewhere(
                    Personal.of(OutsideNumbers.normalized(outsideNumber)));
        }
        throw new IllegalStateException("validation lets no empty search pass");
    }
}
