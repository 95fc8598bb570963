package nl.regiobeeld.estimation.loglinear;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongConsumer;
import nl.regiobeeld.estimation.table.ListNumbers;

/**
 * All hierarchical log-linear models of some lists up to an order. Every model holds the intercept and all single
 * lists; it differs in its interactions, sets of two or more lists, and with an interaction it holds all interactions
 * within it. The set of all lists is never in: it is what cannot be known.
 *
 * <p>A model is a {@code long} with a bit per interaction of this space; interactions are ordered by size and then by
 * list: 12, 13, ..., 23, ..., 123.
 */
public final class ModelSpace {
    private final int lists;
    private final int order;
    private final int[] interactions;
    private final long[] below;
    private final long[] above;

    /**
     * @param lists number of lists, at least 1
     * @param order largest size of an interaction; 1 for main effects only
     */
    public ModelSpace(int lists, int order) {
        this.lists = lists;
        this.order = Math.max(1, Math.min(order, lists - 1));
        List<Integer> sets = new ArrayList<>();
        for (int set = 1; set < 1 << lists; set++) {
            if (Integer.bitCount(set) > 1 && Integer.bitCount(set) <= this.order) {
                sets.add(set);
            }
        }
        if (sets.size() >= Long.SIZE) {
            throw new IllegalArgumentException(
                    lists + " lists with interactions of " + order + " are more models than can be searched");
        }
        sets.sort(byText());
        interactions = sets.stream().mapToInt(Integer::intValue).toArray();
        below = new long[interactions.length];
        above = new long[interactions.length];
        for (int i = 0; i < interactions.length; i++) {
            for (int j = 0; j < interactions.length; j++) {
                if ((interactions[i] & interactions[j]) == interactions[j]) {
                    below[i] |= 1L << j;
                    above[j] |= 1L << i;
                }
            }
        }
    }

    /** The largest order that can be searched for this many lists, at most the one asked for. */
    public static int affordableOrder(int lists, int asked) {
        return lists > 7 ? Math.min(2, asked) : lists == 7 ? Math.min(3, asked) : asked;
    }

    public int lists() {
        return lists;
    }

    public int order() {
        return order;
    }

    /** Number of interactions that a model may hold. */
    public int size() {
        return interactions.length;
    }

    /** The lists of an interaction, as a bit mask. */
    public int interaction(int index) {
        return interactions[index];
    }

    /** The interaction with all interactions inside it. */
    long below(int index) {
        return below[index];
    }

    /** The interaction with all interactions that contain it. */
    long above(int index) {
        return above[index];
    }

    /** The model with every interaction. */
    public long full() {
        return interactions.length == 0 ? 0 : -1L >>> (Long.SIZE - interactions.length);
    }

    public boolean isHierarchical(long model) {
        for (long rest = model; rest != 0; rest &= rest - 1) {
            if ((below[Long.numberOfTrailingZeros(rest)] & ~model) != 0) {
                return false;
            }
        }
        return true;
    }

    /** Number of parameters: the intercept, the lists, the interactions. */
    public int parameters(long model) {
        return 1 + lists + Long.bitCount(model);
    }

    /** Visits every model once, main effects first; 64, 1,024 and 32,768 pairwise models for 4, 5 and 6 lists. */
    public void forEach(LongConsumer visitor) {
        visit(0, 0, visitor);
    }

    private void visit(int from, long model, LongConsumer visitor) {
        visitor.accept(model);
        for (int i = from; i < interactions.length; i++) {
            // Smaller interactions come first, so what lies inside this one has been decided already.
            if ((below[i] & ~model & ~(1L << i)) == 0) {
                visit(i + 1, model | 1L << i, visitor);
            }
        }
    }

    /** Counts the models, but stops counting above the limit and then returns {@code limit + 1}. */
    public long countUpTo(long limit) {
        if (order == 2) {
            return interactions.length >= 62 ? limit + 1 : Math.min(limit + 1, 1L << interactions.length);
        }
        return count(0, 0, limit);
    }

    private long count(int from, long model, long limit) {
        long found = 1;
        for (int i = from; i < interactions.length && found <= limit; i++) {
            if ((below[i] & ~model & ~(1L << i)) == 0) {
                found += count(i + 1, model | 1L << i, limit - found);
            }
        }
        return Math.min(found, limit + 1);
    }

    /**
     * The model by its largest terms, lists numbered from 1: {@code [123,14,34]}; a list in no interaction stands
     * alone.
     */
    public String name(long model) {
        return ModelName.of(lists, maximalTerms(model));
    }

    /** The largest terms of a model as bit masks over the lists. */
    public int[] maximalTerms(long model) {
        List<Integer> terms = new ArrayList<>();
        int covered = 0;
        for (long rest = model; rest != 0; rest &= rest - 1) {
            int i = Long.numberOfTrailingZeros(rest);
            covered |= interactions[i];
            if ((above[i] & model) == 1L << i) {
                terms.add(interactions[i]);
            }
        }
        for (int list = 0; list < lists; list++) {
            if ((covered >> list & 1) == 0) {
                terms.add(1 << list);
            }
        }
        return terms.stream().mapToInt(Integer::intValue).toArray();
    }

    /** The model with exactly these largest terms and everything inside them. */
    public long modelOf(int... maximalTerms) {
        long model = 0;
        for (int term : maximalTerms) {
            for (int i = 0; i < interactions.length; i++) {
                if ((interactions[i] & term) == interactions[i]) {
                    model |= 1L << i;
                }
            }
        }
        return model;
    }

    private Comparator<Integer> byText() {
        return Comparator.<Integer>comparingInt(Integer::bitCount).thenComparing((a, b) -> compareLists(a, b));
    }

    /** 12, 13, 14, 23: the set with the smaller first differing list comes first. */
    static int compareLists(int a, int b) {
        int difference = a ^ b;
        if (difference == 0) {
            return 0;
        }
        return (a & Integer.lowestOneBit(difference)) != 0 ? -1 : 1;
    }

    /** Largest terms in the order in which they are written. */
    static List<Integer> sorted(int[] terms) {
        List<Integer> sorted = new ArrayList<>();
        for (int term : terms) {
            sorted.add(term);
        }
        sorted.sort(Comparator.<Integer>comparingInt(term -> -Integer.bitCount(term))
                .thenComparing((a, b) -> compareLists(a, b)));
        return Collections.unmodifiableList(sorted);
    }

    @Override
    public String toString() {
        return "models of " + lists + " lists up to order " + order + ", all within ["
                + ListNumbers.of((1 << lists) - 1, lists) + "]";
    }
}
