package id.tuntas.identity.directory;

/** What an organization's attributes are called in Keycloak, and so in the token's claim. */
public final class AgencyAttributes {

    public static final String KIND = "kind";
    public static final String REGION = "region";
    public static final String ADDRESS = "address";
    public static final String MAIL = "mail";
    public static final String PHONE = "phone";
    public static final String OPENING_HOURS = "openingHours";
    public static final String DUTY_PHONE = "dutyPhone";

    private AgencyAttributes() {}
}
