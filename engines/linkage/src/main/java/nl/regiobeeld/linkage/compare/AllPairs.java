package nl.regiobeeld.linkage.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;

/**
 * Compares every encoding with every other: complete by construction. Work is cut in fixed stretches of rows, so the result
 * does not depend on the number of threads or on the kernel.
 *
 * <p>Cost: one comparison per pair, some 10^9 per second and core with a 512-bit vector unit, 1.5 x 10^8 without.
 */
public final class AllPairs {
    private static final int STRETCH = 512;

    private final KernelChoice choice;
    private final int threads;
    private final LongConsumer progress;

    /** @param progress told, from any thread, how many comparisons have been made since the last time */
    public AllPairs(KernelChoice choice, int threads, LongConsumer progress) {
        this.choice = choice;
        this.threads = threads;
        this.progress = progress;
    }

    /** Pairs with one side in each. */
    public Candidates between(Filters rows, Filters columns, Limit limit) {
        Kernel kernel = Kernel.of(rows, columns, limit, choice);
        return search(kernel, 0, rows.size(), 0, columns.size(), false);
    }

    /** Pairs within one collection, the lower index first. */
    public Candidates within(Filters filters, Limit limit) {
        Kernel kernel = Kernel.of(filters, filters, limit, choice);
        return search(kernel, 0, filters.size(), 0, filters.size(), true);
    }

    /** Pairs within one collection that have one side before the boundary and one from it on. */
    public Candidates split(Filters filters, int boundary, Limit limit) {
        Kernel kernel = Kernel.of(filters, filters, limit, choice);
        return search(kernel, 0, boundary, boundary, filters.size(), false);
    }

    /** Pairs within one collection of which the higher index is new. */
    public Candidates newWithin(Filters filters, int firstNew, Limit limit) {
        Kernel kernel = Kernel.of(filters, filters, limit, choice);
        return search(kernel, 0, filters.size(), firstNew, filters.size(), true);
    }

    private Candidates search(Kernel kernel, int rowFrom, int rowTo, int columnFrom, int columnTo, boolean upper) {
        List<Future<Hits>> parts = new ArrayList<>();
        long comparisons = 0;
        try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
            for (int from = rowFrom; from < rowTo; from += STRETCH) {
                int start = from;
                int end = Math.min(rowTo, from + STRETCH);
                long work = comparisons(start, end, columnFrom, columnTo, upper);
                comparisons += work;
                parts.add(executor.submit(() -> {
                    Hits hits = new Hits(start);
                    kernel.compare(start, end, columnFrom, columnTo, upper, hits);
                    hits.sort();
                    progress.accept(work);
                    return hits;
                }));
            }
        }
        return gather(parts, comparisons);
    }

    private static long comparisons(int rowFrom, int rowTo, int columnFrom, int columnTo, boolean upper) {
        long count = 0;
        for (int row = rowFrom; row < rowTo; row++) {
            count += columnTo - (upper ? Math.min(columnTo, Math.max(columnFrom, row + 1)) : columnFrom);
        }
        return count;
    }

    private static Candidates gather(List<Future<Hits>> parts, long comparisons) {
        List<Hits> found = new ArrayList<>();
        int total = 0;
        for (Future<Hits> part : parts) {
            Hits hits = finished(part);
            found.add(hits);
            total = Math.addExact(total, hits.size());
        }
        long[] pairs = new long[total];
        short[] common = new short[total];
        int at = 0;
        for (Hits hits : found) {
            for (int i = 0; i < hits.size(); i++) {
                pairs[at] = hits.pair(i);
                common[at++] = hits.common(i);
            }
        }
        return new Candidates(pairs, common, comparisons);
    }

    private static Hits finished(Future<Hits> part) {
        try {
            return part.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while comparing", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A comparison failed", e.getCause());
        }
    }
}
