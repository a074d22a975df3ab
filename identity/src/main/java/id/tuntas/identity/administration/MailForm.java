package id.tuntas.identity.administration;

/**
 * The mail addresses that we take: those of RFC 5321 without quotes, comments and non-ASCII
 * letters, which Keycloak and many mail servers refuse.
 */
final class MailForm {

    static final String PATTERN = "[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+";

    private MailForm() {}
}
