package id.tuntas.platform.web;

/** The problem types that the platform itself answers with; services add constants of their own. */
public final class ProblemTypes {

    public static final ProblemType MALFORMED_JSON = ProblemType.of("malformed-json");
    public static final ProblemType INVALID_FIELDS = ProblemType.of("invalid-fields");
    public static final ProblemType INVALID_PARAMETER = ProblemType.of("invalid-parameter");
    public static final ProblemType UNAUTHENTICATED = ProblemType.of("unauthenticated");
    public static final ProblemType ACCESS_REVOKED = ProblemType.of("access-revoked");
    public static final ProblemType AGENCY_NOT_SINGLE = ProblemType.of("agency-not-single");
    public static final ProblemType NOT_ALLOWED = ProblemType.of("not-allowed");
    public static final ProblemType SERVICE_AUTHORIZATION_REQUIRED =
            ProblemType.of("service-authorization-required");
    public static final ProblemType NOT_FOUND = ProblemType.of("not-found");
    public static final ProblemType BODY_TOO_LARGE = ProblemType.of("body-too-large");
    public static final ProblemType IDEMPOTENCY_KEY_REQUIRED =
            ProblemType.of("idempotency-key-required");
    public static final ProblemType IDEMPOTENCY_KEY_MALFORMED =
            ProblemType.of("idempotency-key-malformed");
    public static final ProblemType IDEMPOTENCY_KEY_REUSED =
            ProblemType.of("idempotency-key-reused");
    public static final ProblemType PRECONDITION_REQUIRED = ProblemType.of("precondition-required");
    public static final ProblemType PRECONDITION_MALFORMED =
            ProblemType.of("precondition-malformed");
    public static final ProblemType STALE = ProblemType.of("stale");
    public static final ProblemType CONTENDED = ProblemType.of("contended");
    public static final ProblemType NEWER_SCHEMA = ProblemType.of("newer-schema");
    public static final ProblemType LOGIN_UNAVAILABLE = ProblemType.of("login-unavailable");
    public static final ProblemType STORE_UNAVAILABLE = ProblemType.of("store-unavailable");
    public static final ProblemType DIRECTORY_UNAVAILABLE = ProblemType.of("directory-unavailable");
    public static final ProblemType UNEXPECTED = ProblemType.of("unexpected");

    private ProblemTypes() {}
}
