package nl.regiobeeld.linkage.match;

import java.util.Set;
import nl.regiobeeld.linkage.compare.Candidates;
import nl.regiobeeld.linkage.compare.Filters;
import nl.regiobeeld.linkage.compare.PairRange;
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
    private static final int ROUNDS_OF_CROWDING = 5;

    private final MatchSettings settings;
    private final Calibration calibration;
    private final Likeness likeness;
    private final CandidateSearch search;

    public Matcher(MatchSettings settings) {
        this(settings, new LocalSearch(settings));
    }

    public Matcher(MatchSettings settings, CandidateSearch search) {
        this(settings, Calibration.shipped(settings.hardening()), search);
    }

    public Matcher(MatchSettings settings, Calibration calibration) {
        this(settings, calibration, new LocalSearch(settings));
    }

    private Matcher(MatchSettings settings, Calibration calibration, CandidateSearch search) {
        this.settings = settings;
        this.search = search;
        this.calibration = calibration;
        likeness = Likeness.under(settings.hardening());
    }

    public Matches match(EncodedRecords records) {
        int boundary = boundaryOfTwoSingleLists(records);
        if (needsKeys(records, boundary)) {
            int lowest = calibration.lowestLikeness(LEAST_WEIGHT_WITH_KEYS);
            Candidates found = search.sharingKeys(records.keySearch(likeness, lowest));
            return weigh(records, offered(records, found), lowest, MatchKeys.RECALL, found.comparisons());
        }
        int lowest = lowest(records);
        PairRange range = boundary > 0 ? PairRange.split(boundary, records.size()) : PairRange.within(records.size());
        Candidates found = search.among(records.filters(), range, likeness.atLeast(lowest));
        return weigh(records, offered(records, found), lowest, 1, found.comparisons());
    }

    /**
     * The matches after records were added behind those that {@code earlier} was found among. Only pairs with a new record are
     * compared; the outcome is the same as comparing all anew.
     */
    public Matches extend(Matches earlier, int firstNew, EncodedRecords records) {
        if (needsKeys(records, boundaryOfTwoSingleLists(records))) {
            return match(records);
        }
        int lowest = lowest(records);
        PairRange range = PairRange.added(firstNew, records.size());
        Candidates added = search.among(records.filters(), range, likeness.atLeast(lowest));
        Pairs pairs = new Pairs(earlier.size() + added.size());
        int old = 0;
        for (int i = 0; i < added.size(); i++) {
            while (old < earlier.size() && earlier.isBefore(old, added.row(i), added.column(i))) {
                pairs.addOld(earlier, old++, lowest);
            }
            offer(records, added, i, pairs);
        }
        while (old < earlier.size()) {
            pairs.addOld(earlier, old++, lowest);
        }
        return weigh(records, pairs, lowest, 1, earlier.comparisons() + added.comparisons());
    }

    private static boolean needsKeys(EncodedRecords records, long boundary) {
        long size = records.size();
        long pairs = boundary > 0 ? boundary * (size - boundary) : size * (size - 1) / 2;
        return pairs > MOST_PAIRS && records.hasMatchKeys();
    }

    private int lowest(EncodedRecords records) {
        double pairs = (double) records.size() * records.size() / 2;
        return calibration.lowestLikeness(LEAST_WEIGHT_OFFSET + Math.log(Math.max(1, pairs)));
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

    private Pairs offered(EncodedRecords records, Candidates found) {
        Pairs pairs = new Pairs(found.size());
        for (int i = 0; i < found.size(); i++) {
            offer(records, found, i, pairs);
        }
        return pairs;
    }

    private void offer(EncodedRecords records, Candidates found, int index, Pairs pairs) {
        int a = found.row(index);
        int b = found.column(index);
        if (mayMatch(records, a, b)) {
            Filters filters = records.filters();
            int value = likeness.of(found.common(index), filters.bitCount(a), filters.bitCount(b));
            if (calibration.weight(kind(records, a, b), value) > Double.NEGATIVE_INFINITY) {
                pairs.add(a, b, value);
            }
        }
    }

    private Matches weigh(EncodedRecords records, Pairs pairs, int lowest, double searched, long comparisons) {
        int[] left = pairs.left();
        int[] right = pairs.right();
        short[] alike = pairs.likeness();
        double[] logOdds = new double[left.length];
        byte[] kinds = new byte[left.length];
        for (int i = 0; i < left.length; i++) {
            PresenceClass kind = kind(records, left[i], right[i]);
            kinds[i] = (byte) kind.ordinal();
            logOdds[i] = calibration.weight(kind, alike[i]) + Facts.weight(records, left[i], right[i]);
        }
        Prevalence.Pairs all = Prevalence.count(records, calibration, lowest, settings.duplicateFree())
                .searched(searched);
        Prevalence.Estimate estimate = estimate(logOdds, all);
        if (searched == 1) {
            double[] uncrowded = logOdds.clone();
            for (int round = 0; round < ROUNDS_OF_CROWDING; round++) {
                correct(uncrowded, logOdds, kinds, alike, lowest, all, estimate.prevalence());
                estimate = estimate(logOdds, all);
            }
        }
        int boundary = boundaryOfTwoSingleLists(records);
        if (boundary > 0) {
            estimate = competing(left, right, logOdds, all, estimate, boundary, records.size());
        } else {
            double prior = Math.log(estimate.prevalence() / (1 - estimate.prevalence()));
            for (int i = 0; i < logOdds.length; i++) {
                logOdds[i] += prior;
            }
        }
        return new Matches(left, right, alike, logOdds, estimate, comparisons);
    }

    private Prevalence.Estimate estimate(double[] weights, Prevalence.Pairs all) {
        return settings.prevalence().isPresent()
                ? Prevalence.known(settings.prevalence().getAsDouble(), all.all())
                : Prevalence.estimate(weights, all.findable(), all.all());
    }

    // Takes off what crowding explains; what matches and what crowds depend on each other, hence the rounds.
    private void correct(
            double[] from,
            double[] to,
            byte[] kinds,
            short[] alike,
            int lowest,
            Prevalence.Pairs all,
            double prevalence) {
        for (PresenceClass kind : PresenceClass.values()) {
            int at = kind.ordinal();
            long[] seen = new long[Filters.BITS + 1];
            for (int i = 0; i < kinds.length; i++) {
                seen[alike[i]] += kinds[i] == at ? 1 : 0;
            }
            double matches = prevalence * all.byClass()[at];
            Crowding crowding = new Crowding(seen, lowest, all.comparedByClass()[at], matches, kind, calibration);
            for (int i = 0; i < kinds.length; i++) {
                if (kinds[i] == at) {
                    to[i] = from[i] - crowding.at(alike[i]);
                }
            }
        }
    }

    private static Prevalence.Estimate competing(
            int[] left,
            int[] right,
            double[] logOdds,
            Prevalence.Pairs all,
            Prevalence.Estimate start,
            int boundary,
            int size) {
        double findable = all.findable() / all.all();
        double matches =
                OneToOne.adjust(left, right, logOdds, boundary, size - boundary, findable, start.expectedMatches());
        return new Prevalence.Estimate(matches / all.all(), matches);
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
