package id.tuntas.cases.region;

import id.tuntas.platform.web.Region;

/** A district (kecamatan) of Kalimantan Utara by its Kemendagri code, such as {@code 65.03.11}. */
public record District(Region region) {

    public District {
        if (!Regions.DISTRICTS.contains(region.code())) {
            throw new IllegalArgumentException("not a district of the province");
        }
    }

    /**
     * @throws IllegalArgumentException where the province has no such district
     */
    public static District of(String code) {
        return new District(new Region(code));
    }

    public String code() {
        return region.code();
    }

    @Override
    public String toString() {
        return code();
    }
}
