package id.tuntas.platform.web;

/**
 * The id of an agency: Keycloak's organization id, never its name or alias (both can be imitated).
 */
public record AgencyId(String value) {

    public AgencyId {
        Ids.check("agency id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
