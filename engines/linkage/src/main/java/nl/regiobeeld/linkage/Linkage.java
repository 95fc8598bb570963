package nl.regiobeeld.linkage;

import java.util.List;
import nl.regiobeeld.linkage.cluster.ClusterSettings;
import nl.regiobeeld.linkage.cluster.Clustering;
import nl.regiobeeld.linkage.cluster.LinkUncertainty;
import nl.regiobeeld.linkage.cluster.Partition;
import nl.regiobeeld.linkage.match.CandidateSearch;
import nl.regiobeeld.linkage.match.EncodedRecords;
import nl.regiobeeld.linkage.match.LocalSearch;
import nl.regiobeeld.linkage.match.MatchSettings;
import nl.regiobeeld.linkage.match.Matcher;
import nl.regiobeeld.linkage.match.Matches;

/**
 * From encoded registrations to persons: the whole way in one call. Deterministic, whatever the number of threads and the
 * processor.
 */
public final class Linkage {
    private static final int DRAWS = 50;

    private final MatchSettings settings;
    private final Matcher matcher;

    public Linkage(MatchSettings settings) {
        this(settings, new LocalSearch(settings));
    }

    /** Compares elsewhere than on this machine, with the same outcome. */
    public Linkage(MatchSettings settings, CandidateSearch search) {
        this.settings = settings;
        matcher = new Matcher(settings, search);
    }

    /** Links all records of a period. */
    public LinkageResult link(EncodedRecords records) {
        return decide(records, matcher.match(records));
    }

    /**
     * Links again after a delivery: {@code records} begins with the records of {@code earlier}, in the same order. Costs as
     * many comparisons as there are pairs with a new record, and gives what linking all anew would give.
     */
    public LinkageResult extend(LinkageResult earlier, EncodedRecords records) {
        int firstNew = earlier.records().size();
        for (int record = 0; record < firstNew; record++) {
            if (!earlier.records().id(record).equals(records.id(record))) {
                throw new IllegalArgumentException("Records were changed, not added: link all anew");
            }
        }
        return decide(records, matcher.extend(earlier.matches(), firstNew, records));
    }

    private LinkageResult decide(EncodedRecords records, Matches matches) {
        ClusterSettings clusters = ClusterSettings.even(settings.duplicateFree());
        Partition partition = Clustering.of(records, matches, clusters);
        return new LinkageResult(records, matches, partition, settings);
    }

    /** Draws of who is who that the evidence supports, for the range of persons and for estimates made on overlaps. */
    public static List<Partition> draws(LinkageResult result, long seed) {
        return uncertainty(result).draw(result.partition(), DRAWS, seed);
    }

    static LinkUncertainty uncertainty(LinkageResult result) {
        return new LinkUncertainty(
                result.records(),
                result.matches(),
                ClusterSettings.even(result.settings().duplicateFree()));
    }
}
