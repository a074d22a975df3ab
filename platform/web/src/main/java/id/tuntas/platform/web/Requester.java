package id.tuntas.platform.web;

/** Who is behind a request: a member of an agency, or one of our own services. */
public sealed interface Requester permits Caller, ServiceClient {

    /** The token's {@code sub}. */
    String subject();

    /** The client that the token was issued to, its {@code azp}. */
    String client();
}
