package id.tuntas.referrals.referral;

/** What the recipient can do; each is a sub-resource of the referral. */
enum Action {
    RECEIPT("receipt"),
    ACCEPTANCE("acceptance"),
    DECLINE("decline"),
    PROGRESS("progress"),
    COMPLETION("completion");

    private final String resource;

    Action(String resource) {
        this.resource = resource;
    }

    String resource() {
        return resource;
    }
}
