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
        return search(rows, columns, limit, false, (long) rows.size() * columns.size());
    }

    /** Pairs within one collection, the lower index first. */
    public Candidates within(Filters filters, Limit limit) {
        long size = filters.size();
        return search(filters, filters, limit, true, size * (size - 1) / 2);
    }

    private Candidates search(Filters rows, Filters columns, Limit limit, boolean upper, long comparisons) {
        Kernel kernel = Kernel.of(rows, columns, limit, choice);
        List<Future<Hits>> parts = new ArrayList<>();
        try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
            for (int from = 0; from < rows.size(); from += STRETCH) {
                int start = from;
                int end = Math.min(rows.size(), from + STRETCH);
                parts.add(executor.submit(() -> {
                    Hits hits = new Hits(start);
                    kernel.compare(start, end, 0, columns.size(), upper, hits);
                    hits.sort();
                    progress.accept((long) (end - start) * columns.size() / (upper ? 2 : 1));
                    return hits;
                }));
            }
        }
        return gather(parts, comparisons);
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
