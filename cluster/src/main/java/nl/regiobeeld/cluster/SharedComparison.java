package nl.regiobeeld.cluster;

import java.io.Serializable;
import nl.regiobeeld.linkage.compare.Candidates;
import nl.regiobeeld.linkage.compare.Comparison;
import nl.regiobeeld.linkage.compare.Filters;
import nl.regiobeeld.linkage.compare.KernelChoice;
import nl.regiobeeld.linkage.compare.Limit;
import nl.regiobeeld.linkage.compare.PairRange;
import org.jspecify.annotations.Nullable;

/** A comparison that travels to executors, where it is laid out once for all tasks. */
final class SharedComparison implements Serializable {
    private final Filters filters;
    private final PairRange range;
    private final Limit limit;
    private final KernelChoice kernel;
    private transient @Nullable Comparison laidOut;

    SharedComparison(Filters filters, PairRange range, Limit limit, KernelChoice kernel) {
        this.filters = filters;
        this.range = range;
        this.limit = limit;
        this.kernel = kernel;
    }

    Candidates stretch(int rowFrom, int rowTo) {
        return laidOut().stretch(rowFrom, rowTo);
    }

    private synchronized Comparison laidOut() {
        Comparison known = laidOut;
        if (known == null) {
            known = new Comparison(filters, range, limit, kernel);
            laidOut = known;
        }
        return known;
    }
}
