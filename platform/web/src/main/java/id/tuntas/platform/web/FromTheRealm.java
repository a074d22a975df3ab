package id.tuntas.platform.web;

/** Something of the realm's that must be at hand before it is needed: it may be away by then. */
interface FromTheRealm {

    /** Fetches it where it is not at hand, or not for long any more. */
    void renew() throws Exception;
}
