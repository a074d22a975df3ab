package id.tuntas.cases.party;

import id.tuntas.platform.data.BlindIndex;
import id.tuntas.platform.data.Personal;
import java.util.List;
import java.util.stream.Stream;

/**
 * What people are looked up by without opening them: keyed hashes of phones and identity numbers.
 */
public final class Lookups {

    private final BlindIndex index;

    public Lookups(BlindIndex index) {
        this.index = index;
    }

    /**
     * @param number in E.164
     */
    public String phone(Personal<String> number) {
        return index.of("phone", number);
    }

    /**
     * @param number as {@link IdentityNumber} writes it
     */
    public String identityNumber(Personal<String> number) {
        return index.of("identity-number", number);
    }

    /**
     * @param number of any register, normalized
     */
    public String outsideNumber(Personal<String> number) {
        return index.of("outside-number", number);
    }

    public List<String> phones(List<Phone> phones) {
        return phones.stream().map(Phone::number).map(this::phone).distinct().toList();
    }

    /** All of a person's. */
    public Stream<String> of(Person person) {
        return Stream.concat(
                phones(person.phones()).stream(),
                Stream.ofNullable(person.identityNumber()).map(this::identityNumber));
    }
}
