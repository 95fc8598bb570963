package nl.regiobeeld.linkage.match;

import java.util.Arrays;
import java.util.Set;
import nl.regiobeeld.linkage.compare.AllPairs;
import nl.regiobeeld.linkage.compare.Candidates;
import nl.regiobeeld.linkage.compare.Filters;
import nl.regiobeeld.linkage.encode.MatchKeys;

/**
 * Finds pairs of records that may be one person. All pairs are compared where that is feasible, so nothing above the limit of
 * likeness is missed; larger collections are searched by {@link MatchKeySearch}. Pairs within a source that declares to be
 * free of duplicates are left out.
 */
public final class Matcher {
    /** Up to this many pairs are all compared: some twenty seconds on two cores with a wide vector unit. */
    public static final long MOST_PAIRS = 20_000_000_000L;

    // A pair must be worth this much, more when there are more pairs, so that hopeless ones are not kept by the
    // million.
    private static final double LEAST_WEIGHT_OFFSET = -15.5;
    private static final double LEAST_WEIGHT_WITH_KEYS = 10;

    private final MatchSettings settings;
    private final Calibration calibration;
    private final Likeness likeness;

    public Matcher(MatchSettings settings) {
        this(settings, Calibration.shipped(settings.hardening()));
    }

    public Matcher(MatchSettings settings, Calibration calibration) {
        this.settings = settings;
        this.calibration = calibration;
        likeness = Likeness.under(settings.hardening());
    }

    public Matches match(EncodedRecords records) {
        long size = records.size();
        int boundary = boundaryOfTwoSingleLists(records);
        long pairs = boundary > 0 ? boundary * (size - boundary) : size * (size - 1) / 2;
        if (pairs > MOST_PAIRS && records.hasMatchKeys()) {
            int lowest = calibration.lowestLikeness(LEAST_WEIGHT_WITH_KEYS);
            Candidates found = new MatchKeySearch(records).search(likeness, lowest, settings.progress());
            return weigh(records, found, lowest, MatchKeys.RECALL);
        }
        int lowest = lowest(records);
        Candidates found = boundary > 0
                ? allPairs().split(records.filters(), boundary, likeness.atLeast(lowest))
                : allPairs().within(records.filters(), likeness.atLeast(lowest));
        return weigh(records, found, lowest, 1);
    }

    /** The pairs of which one record is new: those from {@code firstNew} on. For deliveries that come in between. */
    public Matches matchNew(EncodedRecords records, int firstNew) {
        int lowest = lowest(records);
        Candidates all = allPairs().newWithin(records.filters(), firstNew, likeness.atLeast(lowest));
        return weigh(records, all, lowest, 1);
    }

    private int lowest(EncodedRecords records) {
        double pairs = (double) records.size() * records.size() / 2;
        return calibration.lowestLikeness(LEAST_WEIGHT_OFFSET + Math.log(Math.max(1, pairs)));
    }

    private AllPairs allPairs() {
        return new AllPairs(settings.kernel(), settings.threads(), settings.progress());
    }

    // Where the second list begins, when there are two, one after the other, and neither holds anybody twice; else
    // zero.
    private int boundaryOfTwoSingleLists(EncodedRecords records) {
        if (records.sources().size() != 2 || !settings.duplicateFree().containsAll(records.sources())) {
            return 0;
        }
        int boundary = 0;
        while (boundary < records.size() && records.source(boundary) == 0) {
            boundary++;
        }
        for (int record = boundary; record < records.size(); record++) {
            if (records.source(record) == 0) {
                return 0;
            }
        }
        return boundary;
    }

    private Matches weigh(EncodedRecords records, Candidates found, int lowest, double searched) {
        int[] left = new int[found.size()];
        int[] right = new int[found.size()];
        short[] alike = new short[found.size()];
        double[] weights = new double[found.size()];
        Filters filters = records.filters();
        int kept = 0;
        for (int i = 0; i < found.size(); i++) {
            int a = found.row(i);
            int b = found.column(i);
            if (mayMatch(records, a, b)) {
                int value = likeness.of(found.common(i), filters.bitCount(a), filters.bitCount(b));
                double weight = calibration.weight(kind(records, a, b), value);
                if (weight > Double.NEGATIVE_INFINITY) {
                    left[kept] = a;
                    right[kept] = b;
                    alike[kept] = (short) value;
                    weights[kept++] = weight + Facts.weight(records, a, b);
                }
            }
        }
        left = Arrays.copyOf(left, kept);
        right = Arrays.copyOf(right, kept);
        double[] logOdds = Arrays.copyOf(weights, kept);
        Prevalence.Pairs pairs = Prevalence.count(records, calibration, lowest, settings.duplicateFree())
                .searched(searched);
        Prevalence.Estimate estimate = settings.prevalence().isPresent()
                ? Prevalence.known(settings.prevalence().getAsDouble(), pairs.all())
                : Prevalence.estimate(logOdds, pairs.findable(), pairs.all());
        int boundary = boundaryOfTwoSingleLists(records);
        if (boundary > 0) {
            double findable = pairs.findable() / pairs.all();
            long others = records.size() - boundary;
            double matches =
                    OneToOne.adjust(left, right, logOdds, boundary, others, findable, estimate.expectedMatches());
            estimate = new Prevalence.Estimate(matches / pairs.all(), matches);
        } else {
            double prior = Math.log(estimate.prevalence() / (1 - estimate.prevalence()));
            for (int i = 0; i < kept; i++) {
                logOdds[i] += prior;
            }
        }
        return new Matches(left, right, Arrays.copyOf(alike, kept), logOdds, estimate, found.comparisons());
    }

    private boolean mayMatch(EncodedRecords records, int a, int b) {
        Set<String> single = settings.duplicateFree();
        return records.source(a) != records.source(b)
                || !single.contains(records.sources().get(records.source(a)));
    }

    static PresenceClass kind(EncodedRecords records, int a, int b) {
        return PresenceClass.of(records.presence(a), records.presence(b));
    }
}
