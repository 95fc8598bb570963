package nl.regiobeeld.estimation.loglinear;

import java.util.StringJoiner;
import nl.regiobeeld.estimation.table.ListNumbers;

/** Writes a model by its largest terms: larger terms first, then by list; {@code [123,14,34]}. */
public final class ModelName {
    private ModelName() {}

    /** @param maximalTerms bit masks over the lists */
    public static String of(int lists, int[] maximalTerms) {
        StringJoiner name = new StringJoiner(",", "[", "]");
        for (int term : ModelSpace.sorted(maximalTerms)) {
            name.add(ListNumbers.of(term, lists));
        }
        return name.toString();
    }
}
