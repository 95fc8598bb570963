package nl.regiobeeld.offerings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import nl.regiobeeld.entries.Entry;
import nl.regiobeeld.network.Need;

/**
 * How well an offering suits a municipality, and why. A plain sum of fixed points, so that anybody can follow it: an open need
 * counts most, then a gap in the scan, then the size of the municipality and the proof that it works.
 *
 * @param reasons in the order of their weight
 */
record Fit(Entry offering, int points, List<Reason> reasons) {
    private static final int URGENT_NEED = 6;
    private static final int NEED = 4;
    private static final int GAP = 3;
    private static final int SIZE = 1;
    private static final int PROOF = 1;
    private static final int SMALL_BELOW = 30_000;
    private static final int LARGE_FROM = 100_000;

    static final Comparator<Fit> BEST_FIRST = Comparator.comparingInt(Fit::points)
            .reversed()
            .thenComparing(fit -> fit.offering().title());

    /** @param about what the reason names: the title of a need, or the code of a road */
    record Reason(Why why, String about) {}

    /** Kinds of reason. */
    enum Why {
        NEED,
        GAP,
        SIZE,
        PROOF
    }

    /** An offering that answers no need and no gap scores nothing, however well proven. */
    static Fit of(Entry offering, List<Need> needs, Set<String> gaps, long population) {
        var reasons = new ArrayList<Reason>();
        int points = 0;
        for (Need need : needs) {
            if (answers(offering, need)) {
                points += need.priority().equals("high") ? URGENT_NEED : NEED;
                reasons.add(new Reason(Why.NEED, need.title()));
            }
        }
        for (String road : offering.values().list("roads")) {
            if (gaps.contains(road)) {
                points += GAP;
                reasons.add(new Reason(Why.GAP, road));
            }
        }
        if (points == 0) {
            return new Fit(offering, 0, List.of());
        }
        if (offering.values().list("suits").contains(size(population))) {
            points += SIZE;
            reasons.add(new Reason(Why.SIZE, size(population)));
        }
        String evidence = offering.text("evidence");
        if (evidence.equals("effective") || evidence.equals("substantiated")) {
            points += PROOF;
            reasons.add(new Reason(Why.PROOF, evidence));
        }
        return new Fit(offering, points, List.copyOf(reasons));
    }

    /** small, middle or large, by inhabitants. */
    static String size(long population) {
        return population < SMALL_BELOW ? "small" : population < LARGE_FROM ? "middle" : "large";
    }

    private static boolean answers(Entry offering, Need need) {
        if (!offering.values().list("themes").contains(need.subject())) {
            return false;
        }
        String kind = offering.text("kind");
        return need.wants().isEmpty()
                || need.wants().contains(kind)
                || (need.wants().contains("knowledge") && (kind.equals("training") || kind.equals("information")));
    }
}
