package nl.regiobeeld.overlap;

import java.util.Optional;
import nl.regiobeeld.linkage.encode.EncodedText;

/**
 * A registration as linking reads it.
 *
 * @param person the lowest registration of its person, 0 when it was never linked
 * @param encoded empty once the encoding was deleted
 */
record Registered(long id, String supplier, String quarter, String checkValue, long person, Optional<Encoded> encoded) {
    record Encoded(EncodedText text, String sex, String nationality) {}
}
