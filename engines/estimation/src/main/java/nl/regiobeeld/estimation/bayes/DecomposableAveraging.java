package nl.regiobeeld.estimation.bayes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import nl.regiobeeld.estimation.numeric.GammaFunctions;

/**
 * Averages over all decomposable graphs of dependence between lists, each weighted by its posterior probability, in
 * closed form: no simulation. Hyper-Dirichlet prior with {@code 2^-t} per history, all graphs equally likely
 * beforehand, prior of the total proportional to 1/N.
 *
 * <p>Needs 8, 61, 822 and 18,154 graphs for 3 to 6 lists; not feasible beyond. The number of unseen persons runs over
 * a grid that is fine below 300 and has relative steps of 0.4 % above, and is extended until its last doubling
 * holds less than {@value #TAIL} of the probability.
 *
 * <p>Source: Madigan and York, Bayesian methods for estimation of the size of a closed population, Biometrika 84
 * (1997).
 */
public final class DecomposableAveraging {
    public static final int MAX_LISTS = 6;
    private static final double TAIL = 1e-4;
    private static final double RELATIVE_STEP = 1.004;
    private static final int FINE = 300;

    /** A graph this many times less likely than the best at every number is left out of the sum. */
    private static final double NEGLIGIBLE = 1e-16;

    private final int lists;
    private final double[] counts;
    private final double people;
    private final BooleanSupplier cancelled;

    private DecomposableAveraging(int lists, double[] counts, BooleanSupplier cancelled) {
        if (lists > MAX_LISTS) {
            throw new IllegalArgumentException("Too many graphs for " + lists + " lists");
        }
        this.lists = lists;
        this.counts = counts;
        this.cancelled = cancelled;
        people = Arrays.stream(counts).sum();
    }

    /**
     * @param posterior of the total
     * @param graphs the graphs, most probable first
     */
    public record Result(Posterior posterior, List<WeightedGraph> graphs) {}

    /**
     * @param cliques largest groups of mutually dependent lists, as bit masks
     * @param probability posterior probability of the graph
     */
    public record WeightedGraph(List<Integer> cliques, double probability) {}

    /**
     * A decomposable graph as a chain of conditional distributions: each list given those before it that it depends
     * on.
     */
    @SuppressWarnings("ArrayRecordComponent") // Never compared; read in the inner loop.
    private record Graph(int[] joint, int[] given) {
        List<Integer> cliques() {
            return Arrays.stream(joint)
                    .filter(set -> Arrays.stream(joint).noneMatch(other -> other != set && (other & set) == set))
                    .distinct()
                    .boxed()
                    .toList();
        }
    }

    /** @param counts persons per history, the first ignored */
    public static Result of(int lists, double[] counts, BooleanSupplier cancelled) {
        DecomposableAveraging averaging = new DecomposableAveraging(lists, counts, cancelled);
        for (double end = 30 * averaging.people; ; end *= 2) {
            double[] grid = grid(end);
            Sum sum = averaging.average(grid, widths(grid));
            if (sum.massAbove(end / 2) < TAIL * sum.total()) {
                return averaging.result(sum);
            }
        }
    }

    /**
     * With only these numbers of unseen persons, all counted equally, as others do it.
     *
     * @param unseen ascending
     */
    public static Result onGrid(int lists, double[] counts, double[] unseen) {
        DecomposableAveraging averaging = new DecomposableAveraging(lists, counts, () -> false);
        double[] widths = new double[unseen.length];
        Arrays.fill(widths, 1);
        return averaging.result(averaging.average(unseen, widths));
    }

    /** The probability per grid point and per graph, not yet divided by the total. */
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    private record Sum(
            List<Graph> graphs, double[] weights, double total, double[] grid, double[] widths, double[] mass) {
        double massAbove(double point) {
            double above = 0;
            for (int i = grid.length - 1; i >= 0 && grid[i] > point; i--) {
                above += mass[i];
            }
            return above;
        }

        /** The unseen number below which this share of the probability lies. */
        double quantile(double level) {
            double below = 0;
            for (int i = 0; i < grid.length; i++) {
                if (below + mass[i] >= level * total) {
                    double inside = (level * total - below) / mass[i];
                    return widths[i] <= 1 ? grid[i] : grid[i] + (inside - 0.5) * widths[i];
                }
                below += mass[i];
            }
            return grid[grid.length - 1];
        }
    }

    private Sum average(double[] grid, double[] widths) {
        List<Graph> graphs = graphs(lists);
        double[][] margins = margins(grid);
        double[] constant = constants(grid);
        double[] peaks = graphs.stream()
                .mapToDouble(graph -> coarsePeak(graph, margins, constant))
                .toArray();
        double highest = Arrays.stream(peaks).max().orElseThrow();
        double[] mass = new double[grid.length];
        double[] weights = new double[graphs.size()];
        for (int g = 0; g < weights.length; g++) {
            if (peaks[g] > highest + Math.log(NEGLIGIBLE)) {
                if (cancelled.getAsBoolean()) {
                    throw new CancellationException();
                }
                for (int i = 0; i < grid.length; i++) {
                    double part = Math.exp(value(graphs.get(g), margins, constant, i) - highest) * widths[i];
                    mass[i] += part;
                    weights[g] += part;
                }
            }
        }
        return new Sum(graphs, weights, Arrays.stream(weights).sum(), grid, widths, mass);
    }

    private static double[] grid(double end) {
        List<Double> points = new ArrayList<>();
        for (double point = 1; point <= end; point = point < FINE ? point + 1 : Math.rint(point * RELATIVE_STEP)) {
            points.add(point);
        }
        return points.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** How many whole numbers each grid point stands for. */
    private static double[] widths(double[] grid) {
        double[] widths = new double[grid.length];
        for (int i = 0; i < grid.length; i++) {
            double low = i == 0 ? grid[0] - 0.5 : (grid[i - 1] + grid[i]) / 2;
            double high = i == grid.length - 1 ? grid[i] + 0.5 : (grid[i] + grid[i + 1]) / 2;
            widths[i] = high - low;
        }
        return widths;
    }

    /** Per set of lists and grid point, the logarithm of the probability of the table of that set. */
    private double[][] margins(double[] grid) {
        double[][] margins = new double[1 << lists][grid.length];
        double delta = Math.pow(2, -lists);
        for (int set = 1; set < 1 << lists; set++) {
            double[] table = new double[1 << lists];
            for (int history = 1; history < counts.length; history++) {
                table[history & set] += counts[history];
            }
            double share = delta * (1 << (lists - Integer.bitCount(set)));
            double fixed = -(1 << Integer.bitCount(set)) * GammaFunctions.logGamma(share);
            for (int cell = set; cell > 0; cell = (cell - 1) & set) {
                fixed += GammaFunctions.logGamma(table[cell] + share);
            }
            for (int i = 0; i < grid.length; i++) {
                margins[set][i] = fixed
                        + GammaFunctions.logGamma(table[0] + grid[i] + share)
                        - GammaFunctions.logGamma(people + grid[i] + 1);
            }
        }
        return margins;
    }

    /** What all graphs share: ways to arrange the persons, and the prior of the total. */
    private double[] constants(double[] grid) {
        double[] constants = new double[grid.length];
        for (int i = 0; i < grid.length; i++) {
            double total = people + grid[i];
            constants[i] = GammaFunctions.logGamma(total + 1) - GammaFunctions.logGamma(grid[i] + 1) - Math.log(total);
        }
        return constants;
    }

    private static double value(Graph graph, double[][] margins, double[] constant, int i) {
        double value = constant[i];
        for (int v = 0; v < graph.joint().length; v++) {
            value += margins[graph.joint()[v]][i] - margins[graph.given()[v]][i];
        }
        return value;
    }

    private static double coarsePeak(Graph graph, double[][] margins, double[] constant) {
        double peak = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < constant.length; i += 10) {
            peak = Math.max(peak, value(graph, margins, constant, i));
        }
        return peak;
    }

    private Result result(Sum sum) {
        List<WeightedGraph> weighted = new ArrayList<>();
        for (int g = 0; g < sum.weights().length; g++) {
            if (sum.weights()[g] > 0) {
                weighted.add(new WeightedGraph(sum.graphs().get(g).cliques(), sum.weights()[g] / sum.total()));
            }
        }
        weighted.sort(Comparator.comparingDouble(graph -> -graph.probability()));
        return new Result(
                new Posterior(
                        people + sum.quantile(0.5),
                        people + sum.quantile(0.1),
                        people + sum.quantile(0.9),
                        people + sum.quantile(0.025),
                        people + sum.quantile(0.975)),
                List.copyOf(weighted));
    }

    /**
     * All decomposable graphs, recognised by a maximum cardinality search: the graph is decomposable when, for every
     * list, those of its neighbours that come before it are neighbours of each other.
     */
    private static List<Graph> graphs(int lists) {
        int pairs = lists * (lists - 1) / 2;
        List<Graph> graphs = new ArrayList<>();
        int[] neighbours = new int[lists];
        for (int edges = 0; edges < 1 << pairs; edges++) {
            Arrays.fill(neighbours, 0);
            int pair = 0;
            for (int a = 0; a < lists; a++) {
                for (int b = a + 1; b < lists; b++) {
                    if ((edges >> pair++ & 1) == 1) {
                        neighbours[a] |= 1 << b;
                        neighbours[b] |= 1 << a;
                    }
                }
            }
            int[] joint = new int[lists];
            int[] given = new int[lists];
            if (isDecomposable(neighbours, joint, given)) {
                graphs.add(new Graph(joint, given));
            }
        }
        return graphs;
    }

    private static boolean isDecomposable(int[] neighbours, int[] joint, int[] given) {
        int visited = 0;
        for (int step = 0; step < neighbours.length; step++) {
            int next = -1;
            for (int v = 0; v < neighbours.length; v++) {
                if ((visited >> v & 1) == 0
                        && (next < 0
                                || Integer.bitCount(neighbours[v] & visited)
                                        > Integer.bitCount(neighbours[next] & visited))) {
                    next = v;
                }
            }
            int before = neighbours[next] & visited;
            for (int rest = before; rest != 0; rest &= rest - 1) {
                int v = Integer.numberOfTrailingZeros(rest);
                if ((before & ~(1 << v) & ~neighbours[v]) != 0) {
                    return false;
                }
            }
            joint[step] = before | 1 << next;
            given[step] = before;
            visited |= 1 << next;
        }
        return true;
    }
}
