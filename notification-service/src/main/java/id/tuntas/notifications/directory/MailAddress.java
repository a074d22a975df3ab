package id.tuntas.notifications.directory;

/**
 * Where to write to, and in which language.
 *
 * @param language {@code id} or {@code en}
 */
public record MailAddress(String value, String language) {

    @Override
    public String toString() {
        return "···";
    }
}
