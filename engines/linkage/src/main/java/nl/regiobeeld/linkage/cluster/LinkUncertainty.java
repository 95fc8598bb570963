package nl.regiobeeld.linkage.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import nl.regiobeeld.linkage.match.EncodedRecords;
import nl.regiobeeld.linkage.match.Matches;

/**
 * How the count of persons and the overlaps vary when doubtful links are drawn according to their evidence instead of decided:
 * Gibbs sampling over partitions, one record at a time, each choosing among the persons it is alike to and being somebody by
 * itself. Each draw gives a table of overlaps; an estimate of the hidden number that is made on every one of them carries the
 * doubt of the links along. The same seed gives the same draws.
 */
public final class LinkUncertainty {
    /** Share of registrations under a name that cannot be linked by anyone; a scenario, not an estimate. */
    public static final double ALIASES = 0.02;

    private static final int WARM_UP = 50;
    private static final double TAIL = 0.025;

    private final EncodedRecords records;
    private final Matches matches;
    private final Evidence evidence;
    private final List<int[]> components;

    public LinkUncertainty(EncodedRecords records, Matches matches, ClusterSettings settings) {
        this.records = records;
        this.matches = matches;
        evidence = Evidence.of(records, matches, settings);
        components = evidence.components();
    }

    /** Draws partitions, beginning from a decided one. */
    public List<Partition> draw(Partition start, int draws, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Persons persons = new Persons(start);
        List<Partition> drawn = new ArrayList<>();
        for (int sweep = 0; sweep < WARM_UP + draws; sweep++) {
            for (int[] component : components) {
                for (int record : component) {
                    persons.chooseAnew(record, random);
                }
            }
            if (sweep >= WARM_UP) {
                drawn.add(Partition.ofLabels(persons.labels()));
            }
        }
        return drawn;
    }

    /** The range of the number of persons that draws support. */
    public PersonsRange range(List<Partition> drawn) {
        long[] counts = drawn.stream().mapToLong(Partition::persons).sorted().toArray();
        Partition middle = drawn.getFirst();
        double unseen = Math.max(0, matches.expectedMatches() - middle.pairs()) / pairsPerLinkedRecord(middle);
        long high = counts[(int) Math.ceil((1 - TAIL) * (counts.length - 1))];
        double low = counts[(int) Math.floor(TAIL * (counts.length - 1))] - unseen - ALIASES * records.size();
        return new PersonsRange(Math.max(Math.min(1, high), Math.round(low)), high);
    }

    // A record that its person misses takes as many pairs away as the person has other records.
    private static double pairsPerLinkedRecord(Partition partition) {
        int[] size = new int[partition.records()];
        for (int record = 0; record < size.length; record++) {
            size[partition.personOf(record)]++;
        }
        long linked = Arrays.stream(size).filter(n -> n > 1).sum();
        return linked == 0 ? 1 : Math.max(1, 2.0 * partition.pairs() / linked);
    }

    private final class Persons {
        private final int[] labels;
        private final List<List<Integer>> members = new ArrayList<>();
        private final List<Integer> free = new ArrayList<>();

        Persons(Partition start) {
            labels = new int[records.size()];
            for (int record = 0; record < labels.length; record++) {
                labels[record] = start.personOf(record);
                members.add(new ArrayList<>(1));
            }
            for (int record = 0; record < labels.length; record++) {
                members.get(labels[record]).add(record);
                if (labels[record] != record) {
                    free.add(record);
                }
            }
        }

        int[] labels() {
            return labels;
        }

        void chooseAnew(int record, SplittableRandom random) {
            leave(record);
            List<Integer> options = options(record);
            double[] weights = new double[options.size()];
            double total = 1;
            for (int i = 0; i < weights.length; i++) {
                weights[i] = Math.exp(Math.min(500, evidenceFor(record, members.get(options.get(i)))));
                total += weights[i];
            }
            double draw = random.nextDouble() * total;
            for (int i = 0; i < weights.length; i++) {
                draw -= weights[i];
                if (draw < 0) {
                    join(record, options.get(i));
                    return;
                }
            }
            join(record, free.removeLast());
        }

        private void leave(int record) {
            List<Integer> person = members.get(labels[record]);
            person.remove(Integer.valueOf(record));
            if (person.isEmpty()) {
                free.add(labels[record]);
            }
        }

        private void join(int record, int label) {
            labels[record] = label;
            members.get(label).add(record);
        }

        // In the order of the neighbours, so that a draw depends on nothing but the seed.
        private List<Integer> options(int record) {
            List<Integer> options = new ArrayList<>();
            for (int at = evidence.from(record); at < evidence.to(record); at++) {
                Integer label = labels[evidence.neighbour(at)];
                if (!options.contains(label)) {
                    options.add(label);
                }
            }
            return options;
        }

        private double evidenceFor(int record, List<Integer> person) {
            double sum = 0;
            for (int other : person) {
                if (evidence.excluded(record, other)) {
                    return Double.NEGATIVE_INFINITY;
                }
                sum += evidence.between(record, other);
            }
            return sum;
        }
    }
}
