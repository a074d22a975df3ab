package id.tuntas.identity.directory;

/** Where a person's notices go. Prints as dots, so that no log line carries it. */
public record MailAddress(String value) {

    @Override
    public String toString() {
        return "···";
    }
}
