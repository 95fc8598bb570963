package nl.regiobeeld.plan;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * Something in a plan that does not add up, or that is missing.
 *
 * @param rule the rule that found it
 * @param variant which of the texts of the rule fits; empty for the only one
 * @param places where: the entries to look at
 * @param facts what fills the text; amounts are {@link BigDecimal}, shares {@link Percent}
 */
record Finding(Rule rule, String variant, List<Place> places, List<Object> facts) {
    Finding {
        places = List.copyOf(places);
        facts = List.copyOf(facts);
    }

    /** An entry of a plan: its list, its number, and its name. */
    record Place(String list, long id, String name) {
        /** The list of meetings, which have a page of their own. */
        static final String MEETINGS = "bijeenkomsten";

        String address() {
            return list.equals(MEETINGS) ? "/agenda/" + id : "/lijst/" + list + "/" + id;
        }
    }

    record Percent(BigDecimal value) {}

    /**
     * Stays the same as long as the plan says the same about it, so that a finding that was accepted comes back when the
     * plan changes.
     */
    String fingerprint() {
        var said = new StringBuilder(rule.name()).append('|').append(variant);
        facts.forEach(fact -> said.append('|').append(fact));
        places.forEach(place -> said.append('|')
                .append(place.list())
                .append('/')
                .append(place.id())
                .append('=')
                .append(place.name()));
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(said.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
