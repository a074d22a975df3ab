package id.tuntas.cases;

import id.tuntas.cases.party.Lookups;
import id.tuntas.platform.data.BlindIndex;
import id.tuntas.platform.web.Fingerprints;

/** Look-ups under a key of no secret. */
public final class ALookup {

    public static final Lookups OF_TESTS =
            new Lookups(new BlindIndex(new Fingerprints(new byte[32])));

    private ALookup() {}
}
