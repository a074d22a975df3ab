package id.tuntas.notifications;

import id.tuntas.standalone.parts.Parts;

/** People of the demo realm. */
public enum Demo {
    /** Liaison of Polres Tarakan, English. */
    BAYU("bayu@polres-tarakan.example", "en"),
    /** Liaison of Polres Tarakan, Indonesian. */
    AGUS("agus@polres-tarakan.example", "id"),
    /** Case manager of UPTD PPA Nunukan, Indonesian. */
    MARIA("maria@uptd-ppa-nunukan.example", "id");

    private final String address;
    private final String language;

    Demo(String address, String language) {
        this.address = address;
        this.language = language;
    }

    public String address() {
        return address;
    }

    public String token() {
        return Parts.shared().keycloak().tokenOf(name().toLowerCase(java.util.Locale.ROOT));
    }

    public String subject() {
        return IdentityDouble.Tokens.claims(token()).path("sub").asString();
    }

    public String agencyId() {
        return IdentityDouble.Tokens.claims(token())
                .path("organization")
                .valueStream()
                .map(agency -> agency.path("id").asString())
                .findFirst()
                .orElseThrow();
    }

    void introduceTo(IdentityDouble identity) {
        identity.knowsPerson(subject(), address, language);
    }
}
