package nl.regiobeeld.cluster;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import nl.regiobeeld.linkage.compare.Candidates;
import nl.regiobeeld.linkage.compare.Filters;
import nl.regiobeeld.linkage.compare.KernelChoice;
import nl.regiobeeld.linkage.compare.Limit;
import nl.regiobeeld.linkage.compare.PairRange;
import nl.regiobeeld.linkage.match.CandidateSearch;
import nl.regiobeeld.linkage.match.MatchKeySearch;
import nl.regiobeeld.linkage.match.MatchSettings;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;

/**
 * Compares on the executors of a Spark cluster. Every executor gets all encodings once (132 bytes each, 180 with match keys)
 * and searches stretches of rows or values of a key with the code that searches on one machine; the driver puts what they
 * found in order. A stretch that fails is searched again by Spark, with the same outcome.
 */
public final class SparkSearch implements CandidateSearch {
    // More parts than processors, so that a slow executor holds up little.
    private static final int PARTS_PER_PROCESSOR = 4;

    private final JavaSparkContext spark;
    private final KernelChoice kernel;
    private final LongConsumer progress;

    public SparkSearch(JavaSparkContext spark, MatchSettings settings) {
        this.spark = spark;
        kernel = settings.kernel();
        progress = settings.progress();
    }

    private record Stretch(int from, int to) implements Serializable {}

    @Override
    public Candidates among(Filters filters, PairRange range, Limit limit) {
        Broadcast<SharedComparison> shared = spark.broadcast(new SharedComparison(filters, range, limit, kernel));
        try {
            List<Stretch> stretches = stretches(range);
            return told(Candidates.together(spark.parallelize(stretches, Math.max(1, stretches.size()))
                    .map(stretch -> shared.value().stretch(stretch.from(), stretch.to()))
                    .collect()));
        } finally {
            shared.destroy();
        }
    }

    @Override
    public Candidates sharingKeys(MatchKeySearch search) {
        Broadcast<MatchKeySearch> shared = spark.broadcast(search);
        try {
            List<MatchKeySearch.Part> parts = MatchKeySearch.parts(spark.defaultParallelism());
            return told(search.inOrder(spark.parallelize(parts, parts.size())
                    .map(part -> shared.value().search(part))
                    .collect()));
        } finally {
            shared.destroy();
        }
    }

    private Candidates told(Candidates found) {
        progress.accept(found.comparisons());
        return found;
    }

    // Stretches of about as many pairs each: rows have fewer the further down they are.
    private List<Stretch> stretches(PairRange range) {
        long all = range.pairs(0, range.rowTo());
        long each = Math.max(1, all / Math.max(1, (long) spark.defaultParallelism() * PARTS_PER_PROCESSOR));
        List<Stretch> stretches = new ArrayList<>();
        int from = 0;
        long pairs = 0;
        for (int row = 0; row < range.rowTo(); row++) {
            pairs += range.pairs(row, row + 1);
            if (pairs >= each || row == range.rowTo() - 1) {
                stretches.add(new Stretch(from, row + 1));
                from = row + 1;
                pairs = 0;
            }
        }
        return stretches;
    }
}
