package nl.regiobeeld.estimation.numeric;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Numbered pieces of work on some threads. Each piece depends on its number alone, so the result does not depend on
 * the number of threads.
 */
public final class Work {
    private Work() {}

    /** Does one numbered piece; belongs to one thread. */
    @FunctionalInterface
    public interface Worker {
        void piece(int number);
    }

    /** Hears how far the work is and may end it. */
    public interface Progress {
        Progress SILENT = new Progress() {};

        /** Called now and then, from any of the threads. */
        default void done(String stage, int pieces, int of) {}

        default boolean cancelled() {
            return false;
        }
    }

    /**
     * Does pieces 0 to {@code pieces - 1}.
     *
     * @throws CancellationException when the progress says so; what has been done by then is not defined
     */
    public static void run(String stage, int pieces, int threads, Progress progress, Supplier<Worker> workers) {
        // Large enough to bother the counter rarely, small enough to keep every thread busy to the end.
        int chunk = Math.clamp(pieces / (8L * threads), 1, 16);
        AtomicInteger next = new AtomicInteger();
        AtomicInteger finished = new AtomicInteger();
        AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        Runnable task = () -> {
            try {
                Worker worker = workers.get();
                for (int from = next.getAndAdd(chunk); from < pieces; from = next.getAndAdd(chunk)) {
                    int to = Math.min(pieces, from + chunk);
                    for (int piece = from; piece < to; piece++) {
                        if (failure.get() != null || progress.cancelled()) {
                            throw new CancellationException();
                        }
                        worker.piece(piece);
                    }
                    progress.done(stage, finished.addAndGet(to - from), pieces);
                }
            } catch (Throwable e) {
                failure.compareAndSet(null, e);
            }
        };
        int helpers = Math.min(threads, (pieces + chunk - 1) / chunk) - 1;
        Thread[] started = new Thread[Math.max(0, helpers)];
        for (int i = 0; i < started.length; i++) {
            started[i] = new Thread(task, "estimation-" + (i + 1));
            started[i].setDaemon(true);
            started[i].start();
        }
        task.run();
        for (Thread thread : started) {
            join(thread);
        }
        switch (failure.get()) {
            case null -> {}
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            case Throwable e -> throw new IllegalStateException(e);
        }
    }

    private static void join(Thread thread) {
        boolean interrupted = false;
        while (true) {
            try {
                thread.join();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
