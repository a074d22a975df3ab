package id.tuntas.notifications.preferences;

import java.util.Optional;

/** What people have said about how they want to be told. */
public interface PeoplesPreferences {

    /**
     * What was said, and for which time.
     *
     * @param version counts from 1; the entity tag
     */
    record Said(Preferences preferences, long version) {}

    /** Empty where the person has said nothing. */
    Optional<Said> of(String person);

    /**
     * Says it anew.
     *
     * @param seen the version that the person has seen; 0 where there was none
     * @throws id.tuntas.platform.web.Problem where it is no longer the newest
     */
    Said put(String person, long seen, Preferences preferences);
}
