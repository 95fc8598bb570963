package nl.regiobeeld.linkage.match;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;
import nl.regiobeeld.linkage.compare.AllPairs;
import nl.regiobeeld.linkage.compare.Candidates;
import nl.regiobeeld.linkage.compare.Filters;
import nl.regiobeeld.linkage.compare.KernelChoice;
import nl.regiobeeld.linkage.compare.Limit;
import nl.regiobeeld.linkage.compare.PairRange;

/** Compares on the processors of this machine. */
public final class LocalSearch implements CandidateSearch {
    private final KernelChoice kernel;
    private final int threads;
    private final LongConsumer progress;

    public LocalSearch(MatchSettings settings) {
        kernel = settings.kernel();
        threads = settings.threads();
        progress = settings.progress();
    }

    @Override
    public Candidates among(Filters filters, PairRange range, Limit limit) {
        return new AllPairs(kernel, threads, progress).search(filters, range, limit);
    }

    @Override
    public Candidates sharingKeys(MatchKeySearch search) {
        List<Future<Candidates>> found = new ArrayList<>();
        try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
            for (MatchKeySearch.Part part : MatchKeySearch.parts(threads)) {
                found.add(executor.submit(() -> {
                    Candidates candidates = search.search(part);
                    progress.accept(candidates.comparisons());
                    return candidates;
                }));
            }
        }
        List<Candidates> parts = new ArrayList<>();
        for (Future<Candidates> part : found) {
            parts.add(finished(part));
        }
        return search.inOrder(parts);
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
