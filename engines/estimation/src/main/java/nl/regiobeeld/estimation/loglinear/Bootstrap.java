package nl.regiobeeld.estimation.loglinear;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import nl.regiobeeld.estimation.numeric.RandomStream;
import nl.regiobeeld.estimation.numeric.Work;
import nl.regiobeeld.estimation.numeric.Work.Progress;

/**
 * Repeats a whole selection, choice of the model included, on resamples of the observed persons and on the table with
 * one person fewer. What the choice of the model adds to the uncertainty is thereby in the limits.
 *
 * @param selections makes one selection per thread
 * @param threads number of threads; does not influence the result
 */
public record Bootstrap(Supplier<Selection> selections, int threads, Progress progress) {

    /**
     * The chosen model and total per resample; NaN where no model had an estimate.
     *
     * @param models the chosen models, aligned with the totals
     */
    @SuppressWarnings("ArrayRecordComponent") // Never compared; as long as there are resamples.
    public record Replicates(double[] totals, long[] models) {}

    /** Draws the resamples: as many persons as observed, from the observed histories. */
    public Replicates resample(String stage, double[] counts, int number, long seed) {
        int[] histories = observed(counts);
        double[] weights =
                Arrays.stream(histories).mapToDouble(history -> counts[history]).toArray();
        long people = Math.round(Arrays.stream(weights).sum());
        return repeat(stage, number, counts.length, (piece, target) -> {
            long[] drawn = new long[weights.length];
            new RandomStream(seed, piece).multinomial(people, weights, drawn);
            for (int i = 0; i < histories.length; i++) {
                target[histories[i]] = drawn[i];
            }
        });
    }

    /** Uses resamples that have been drawn before. */
    public Replicates repeat(String stage, List<double[]> resamples) {
        int cells = resamples.isEmpty() ? 0 : resamples.getFirst().length;
        return repeat(
                stage,
                resamples.size(),
                cells,
                (piece, target) -> System.arraycopy(resamples.get(piece), 0, target, 0, cells));
    }

    /** The totals with one person fewer in each observed history, in the order of {@link #observed}. */
    public double[] jackknife(String stage, double[] counts) {
        int[] histories = observed(counts);
        return repeat(stage, histories.length, counts.length, (piece, target) -> {
                    System.arraycopy(counts, 0, target, 0, counts.length);
                    target[histories[piece]]--;
                })
                .totals();
    }

    /** The histories with persons, ascending. */
    public static int[] observed(double[] counts) {
        int found = 0;
        int[] histories = new int[counts.length];
        for (int history = 1; history < counts.length; history++) {
            if (counts[history] > 0) {
                histories[found++] = history;
            }
        }
        return Arrays.copyOf(histories, found);
    }

    @FunctionalInterface
    private interface Filler {
        /** Fills a table of zeros for one piece. */
        void fill(int piece, double[] target);
    }

    private Replicates repeat(String stage, int pieces, int cells, Filler filler) {
        double[] totals = new double[pieces];
        long[] models = new long[pieces];
        Work.run(stage, pieces, threads, progress, () -> {
            Selection selection = selections.get();
            double[] data = new double[cells];
            return piece -> {
                Arrays.fill(data, 0);
                filler.fill(piece, data);
                Selection.Choice choice = selection.choose(data);
                totals[piece] = choice.total();
                models[piece] = choice.model();
            };
        });
        return new Replicates(totals, models);
    }
}
