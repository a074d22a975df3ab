package id.tuntas.notifications.feed;

import id.tuntas.platform.web.AgencyId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The agencies' feeds: numbered from 1 without gaps, an agency's own numbers. */
interface Feed {

    /** An event in its place. */
    record Item(long number, Happening happening) {}

    /** Puts the event at the end of the agency's feed, unless it stands in it already. */
    void append(AgencyId agency, Happening happening);

    /**
     * What follows, in order and whole: whatever is put in later stands behind all of it.
     *
     * @param after the number seen last; from the oldest that is kept where there is none
     * @return up to {@code most} items; empty where what follows is not kept any more, or the
     *     number was never given
     */
    Optional<List<Item>> read(AgencyId agency, OptionalLong after, int most);
}
