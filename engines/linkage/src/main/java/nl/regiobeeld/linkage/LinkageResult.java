package nl.regiobeeld.linkage;

import java.util.ArrayList;
import java.util.List;
import nl.regiobeeld.linkage.cluster.ClusterSettings;
import nl.regiobeeld.linkage.cluster.Clustering;
import nl.regiobeeld.linkage.cluster.Overlap;
import nl.regiobeeld.linkage.cluster.OverlapRanges;
import nl.regiobeeld.linkage.cluster.Partition;
import nl.regiobeeld.linkage.cluster.PersonsRange;
import nl.regiobeeld.linkage.match.AgreementPattern;
import nl.regiobeeld.linkage.match.Calibration;
import nl.regiobeeld.linkage.match.EncodedRecords;
import nl.regiobeeld.linkage.match.MatchSettings;
import nl.regiobeeld.linkage.match.Matches;

/** Who is who, how sure that is, and what is odd about it. */
public record LinkageResult(EncodedRecords records, Matches matches, Partition partition, MatchSettings settings) {
    private static final double GREY_FROM = 0.1;
    private static final double GREY_TO = 0.9;
    private static final int FEW = 30;
    private static final double MOST_DIFFERENCE = 0.1;

    /** Something that whoever is responsible should look at before a figure is used. */
    public sealed interface Finding {
        /** Not one record of a source resembles any other source: probably another secret, version or normalisation. */
        record SourceWithoutLinks(String source, int records) implements Finding {}

        /** Far more or fewer matches are expected than were decided: the calibration may not fit these records. */
        record ExpectationMissed(double expected, long linked) implements Finding {}
    }

    public Overlap overlap() {
        return Overlap.of(records, partition);
    }

    /**
     * How many persons the draws of {@link Linkage#draws} support. The upper end also holds what is decided when every pair
     * weighs {@link ClusterSettings#DOUBTED} less: the table is not more precise than that.
     */
    public PersonsRange range(List<Partition> draws) {
        PersonsRange drawn = Linkage.uncertainty(this).range(draws);
        Partition strict = Clustering.of(records, matches, ClusterSettings.doubting(settings.duplicateFree()));
        return new PersonsRange(drawn.low(), Math.max(drawn.high(), strict.persons()));
    }

    /** How the overlaps vary over the draws of {@link Linkage#draws}. */
    public OverlapRanges overlapRanges(List<Partition> draws) {
        return OverlapRanges.of(records, draws);
    }

    /** The doubtful pairs, as patterns of agreement without names, the most doubtful first. */
    public List<AgreementPattern> greyZone() {
        Calibration calibration = Calibration.shipped(settings.hardening());
        List<AgreementPattern> grey = new ArrayList<>();
        for (int pair = 0; pair < matches.size(); pair++) {
            double probability = matches.probability(pair);
            if (probability > GREY_FROM && probability < GREY_TO) {
                grey.add(AgreementPattern.of(records, matches, pair, calibration));
            }
        }
        grey.sort((a, b) -> Double.compare(Math.abs(a.probability() - 0.5), Math.abs(b.probability() - 0.5)));
        return grey;
    }

    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        int[] size = new int[records.sources().size()];
        boolean[] linked = new boolean[size.length];
        for (int record = 0; record < records.size(); record++) {
            size[records.source(record)]++;
        }
        for (int pair = 0; pair < matches.size(); pair++) {
            int a = records.source(matches.left(pair));
            int b = records.source(matches.right(pair));
            if (a != b && matches.logOdds(pair) > 0) {
                linked[a] = true;
                linked[b] = true;
            }
        }
        for (int source = 0; source < size.length && size.length > 1; source++) {
            if (!linked[source] && size[source] >= FEW) {
                findings.add(new Finding.SourceWithoutLinks(records.sources().get(source), size[source]));
            }
        }
        long pairs = partition.pairs();
        if (Math.abs(matches.expectedMatches() - pairs) > Math.max(FEW, MOST_DIFFERENCE * matches.expectedMatches())) {
            findings.add(new Finding.ExpectationMissed(matches.expectedMatches(), pairs));
        }
        return findings;
    }
}
