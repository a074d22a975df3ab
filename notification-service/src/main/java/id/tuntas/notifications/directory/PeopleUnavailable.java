package id.tuntas.notifications.directory;

/** Identity can't be asked at the moment, or answers what nobody understands. */
public final class PeopleUnavailable extends RuntimeException {

    public PeopleUnavailable(Throwable cause) {
        super("identity can't be asked", cause);
    }
}
