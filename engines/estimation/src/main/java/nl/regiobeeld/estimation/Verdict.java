package nl.regiobeeld.estimation;

import java.util.List;
import java.util.OptionalDouble;

/** What can be said of the number of persons: an estimate with all its reservations, or why there is none. */
public sealed interface Verdict {

    /** The overlaps it rests on, lists in the order of the input. */
    Overlaps overlaps();

    List<Remark> warnings();

    /**
     * @param range the headline: from the lowest to the highest of the panel and of the models within 6 BIC
     * @param outerRange the same with the 95 % limits of every method
     * @param panel one member per method asked for
     * @param models the models behind the primary estimate
     * @param checks the estimate under other choices
     * @param statements what is always said
     * @param bootstrap number of resamples
     */
    record Estimate(
            Overlaps overlaps,
            Range range,
            Range outerRange,
            List<PanelMember> panel,
            ModelOverview models,
            Checks checks,
            List<Remark> warnings,
            List<Remark> statements,
            int bootstrap,
            long seed)
            implements Verdict {
        public Estimate {
            panel = List.copyOf(panel);
            warnings = List.copyOf(warnings);
            statements = List.copyOf(statements);
        }
    }

    /**
     * @param reasons all of them
     * @param chapman for two lists, the total if they were independent
     */
    record Refused(Overlaps overlaps, List<Remark> reasons, List<Remark> warnings, OptionalDouble chapman)
            implements Verdict {
        public Refused {
            reasons = List.copyOf(reasons);
            warnings = List.copyOf(warnings);
        }
    }
}
