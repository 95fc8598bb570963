package nl.regiobeeld.collection;

import java.util.List;
import java.util.Map;
import nl.regiobeeld.linkage.encode.EncodedText;
import nl.regiobeeld.themes.Period;

/**
 * The encoding of the person on one good line of a delivery, made as agreed.
 *
 * @param line in the delivery
 * @param record the supplier's own number, usually in another form that only suppliers can trace
 * @param codes dimension id to categories, as of the line, for facts that are compared beside the encoding
 */
public record EncodedLine(
        int line, String record, Period.Quarter quarter, Map<String, List<String>> codes, EncodedText encoding) {
    public EncodedLine {
        codes = Map.copyOf(codes);
    }
}
