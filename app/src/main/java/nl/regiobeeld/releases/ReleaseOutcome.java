package nl.regiobeeld.releases;

import java.util.List;

/** What came of building a release. */
public sealed interface ReleaseOutcome {
    /** Both releases of the moment are sealed. */
    record Sealed(ReleaseSummary regional, ReleaseSummary open) implements ReleaseOutcome {}

    /** Nothing was sealed: the proof failed, and these cells can be opened by who knows what is said behind them. */
    record Unsafe(List<String> exposures) implements ReleaseOutcome {}

    /** There is nothing to publish: no delivery has been accepted. */
    record NothingAccepted() implements ReleaseOutcome {}
}
