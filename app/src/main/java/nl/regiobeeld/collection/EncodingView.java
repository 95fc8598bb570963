package nl.regiobeeld.collection;

/**
 * What the page of a round needs to encode a supplier's file in the supplier's browser.
 *
 * @param epoch the period of the key that was agreed on
 * @param checkValue of that key
 * @param keyHolder from whom a supplier gets the key, in words
 * @param settings for the script, as JSON that may stand in a page
 */
public record EncodingView(String epoch, String checkValue, String keyHolder, String settings) {}
