package nl.regiobeeld.guide;

import java.util.Optional;
import java.util.Set;
import nl.regiobeeld.web.Words;

/**
 * Somebody to turn to.
 *
 * @param name as people know it
 * @param task what it does for whom
 * @param phone as people write it, or empty
 * @param place where one can walk in, or empty
 * @param fallback id of the contact for when this one is closed or cannot be reached
 * @param standsFor id of the general contact whose place it takes in its municipalities
 * @param municipalities where it works; none named is everywhere
 * @param ages for whom; none named is everybody
 * @param anonymous whether one may keep one's name to oneself
 */
record Contact(
        String id,
        Words name,
        Words task,
        String phone,
        String email,
        String link,
        String place,
        Hours hours,
        Optional<String> fallback,
        Optional<String> standsFor,
        Set<String> municipalities,
        Set<String> ages,
        boolean anonymous,
        Standing standing,
        Validity validity) {
    /** Whether what we tell of it is right. */
    enum Standing {
        CONFIRMED,
        TO_CONFIRM,
        /** Does not exist yet: part of a scenario. */
        PROPOSED
    }

    /** Whether there is a way to reach it by voice or on foot. */
    boolean hasDoor() {
        return !phone.isEmpty() || !place.isEmpty();
    }

    boolean worksIn(String municipality) {
        return municipalities.isEmpty() || municipalities.contains(municipality);
    }

    /** The number for a telephone that may be abroad or on a mobile network. */
    String dial() {
        String digits = phone.replaceAll("[^0-9+]", "");
        boolean plain = !digits.startsWith("0") || digits.startsWith("0800") || digits.startsWith("0900");
        return plain ? digits : "+31" + digits.substring(1);
    }
}
