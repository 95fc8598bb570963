package nl.regiobeeld.collection;

import java.util.ArrayList;
import java.util.List;

/** The findings of one file: the first ones in full, of the rest only how many, so that a bad file stays small. */
final class Findings {
    static final int MOST_KEPT = 10_000;

    private final List<Finding> kept = new ArrayList<>();
    private long total;

    void add(Finding finding) {
        total++;
        if (kept.size() < MOST_KEPT) {
            kept.add(finding);
        }
    }

    List<Finding> kept() {
        return kept;
    }

    long total() {
        return total;
    }
}
