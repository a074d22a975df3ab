package id.tuntas.referrals.terms;

/** The number by which people know a case; case-service's. It says nothing about the person. */
public record CaseNumber(String value) {

    private static final int LONGEST = 64;

    public CaseNumber {
        if (value.isBlank() || value.length() > LONGEST) {
            throw new IllegalArgumentException("case number is malformed");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
