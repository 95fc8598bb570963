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
        return search(Kernel.of(rows, columns, limit, choice), new PairRange(rows.size(), 0, columns.size(), false));
    }

    /** Pairs within one collection, the lower index first. */
    public Candidates within(Filters filters, Limit limit) {
        return search(filters, PairRange.within(filters.size()), limit);
    }

    /** The given pairs of one collection. */
    public Candidates search(Filters filters, PairRange range, Limit limit) {
        return search(Kernel.of(filters, filters, limit, choice), range);
    }

    private Candidates search(Kernel kernel, PairRange range) {
        Comparison comparison = new Comparison(kernel, range);
        List<Future<Candidates>> parts = new ArrayList<>();
        try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
            for (int from = 0; from < range.rowTo(); from += STRETCH) {
                int start = from;
                int end = Math.min(range.rowTo(), from + STRETCH);
                parts.add(executor.submit(() -> {
                    Candidates found = comparison.stretch(start, end);
                    progress.accept(found.comparisons());
                    return found;
                }));
            }
        }
        List<Candidates> found = new ArrayList<>();
        for (Future<Candidates> part : parts) {
            found.add(finished(part));
        }
        return Candidates.together(found);
    }

    private static Candidates finished(Future<Candidates> part) {
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
