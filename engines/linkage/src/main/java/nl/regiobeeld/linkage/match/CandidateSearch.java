package nl.regiobeeld.linkage.match;

import nl.regiobeeld.linkage.compare.Candidates;
import nl.regiobeeld.linkage.compare.Filters;
import nl.regiobeeld.linkage.compare.Limit;
import nl.regiobeeld.linkage.compare.PairRange;

/**
 * Where the comparing is done: on this machine ({@link LocalSearch}) or spread over others. Every search gives the same
 * candidates, in ascending order.
 */
public interface CandidateSearch {
    /** The pairs of a range that reach a limit: complete. */
    Candidates among(Filters filters, PairRange range, Limit limit);

    /** The pairs that share a match key and are alike enough. */
    Candidates sharingKeys(MatchKeySearch search);
}
