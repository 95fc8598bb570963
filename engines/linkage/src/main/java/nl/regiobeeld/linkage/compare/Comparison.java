package nl.regiobeeld.linkage.compare;

/**
 * A search that is made stretch by stretch: a stretch of rows gives the same pairs on whatever machine it is searched, and the
 * stretches one after another give them in ascending order.
 */
public final class Comparison {
    private final Kernel kernel;
    private final PairRange range;

    public Comparison(Filters filters, PairRange range, Limit limit, KernelChoice choice) {
        this(Kernel.of(filters, filters, limit, choice), range);
    }

    Comparison(Kernel kernel, PairRange range) {
        this.kernel = kernel;
        this.range = range;
    }

    public Candidates stretch(int rowFrom, int rowTo) {
        Hits hits = new Hits(rowFrom);
        kernel.compare(rowFrom, rowTo, range.columnFrom(), range.columnTo(), range.upper(), hits);
        return hits.sorted(range.pairs(rowFrom, rowTo));
    }
}
