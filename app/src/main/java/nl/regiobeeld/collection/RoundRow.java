package nl.regiobeeld.collection;

/**
 * A round as one card or line.
 *
 * @param answered how many of the suppliers have answered, in words
 * @param todo what the supplier has to do now; empty for the chain director
 */
public record RoundRow(
        String address,
        String title,
        String theme,
        String period,
        String state,
        String badge,
        String closes,
        String answered,
        String todo) {}
