package id.tuntas.referrals.calls;

/** Another service gave no answer that we could use: it is away, too slow, or broken. */
public final class NoAnswer extends RuntimeException {

    public NoAnswer(String what) {
        super(what);
    }

    NoAnswer(String what, Throwable cause) {
        super(what, cause);
    }
}
