package id.tuntas.cases.directory;

import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.cases.region.District;
import id.tuntas.platform.web.AgencyId;
import id.tuntas.platform.web.Region;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FindingTheUnitOfADistrictTests {

    private static final Unit PROVINCE = unit("province", "65");
    private static final Unit NUNUKAN = unit("nunukan", "65.03");
    private static final Unit TARAKAN = unit("tarakan", "65.71");
    private static final Unit NOWHERE = new Unit(new AgencyId("nowhere"), Optional.empty());

    @Test
    void takesTheNearest() {
        Units units = new Units(List.of(PROVINCE, NUNUKAN, TARAKAN, NOWHERE));

        assertThat(units.handling(District.of("65.03.11"))).contains(NUNUKAN.id());
        assertThat(units.handling(District.of("65.02.02"))).contains(PROVINCE.id());
    }

    @Test
    void takesNoneThatWorksElsewhere() {
        Units units = new Units(List.of(TARAKAN, NOWHERE));

        assertThat(units.handling(District.of("65.03.11"))).isEmpty();
        assertThat(units.isOne(TARAKAN.id())).isTrue();
        assertThat(units.isOne(NUNUKAN.id())).isFalse();
    }

    private static Unit unit(String id, String region) {
        return new Unit(new AgencyId(id), Optional.of(new Region(region)));
    }
}
