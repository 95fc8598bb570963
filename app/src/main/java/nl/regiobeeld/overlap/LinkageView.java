package nl.regiobeeld.overlap;

import java.util.List;
import java.util.Optional;

/** What the reviewer's pages show of linking: numbers, agreements and patterns, and nothing that says who. */
public record LinkageView(
        String theme,
        String name,
        List<Key> keys,
        List<RoundLine> rounds,
        List<PairLine> pairs,
        int open,
        int retentionDays,
        Optional<String> nextDeletion) {

    /** What was linked under one key. */
    public record Key(
            String checkValue,
            String linked,
            int registrations,
            int encodings,
            int persons,
            long low,
            long high,
            long comparisons,
            List<String> strangers) {}

    /** A round and what was agreed for it; epoch and check value are empty when it does not link. */
    public record RoundLine(long id, String title, String epoch, String checkValue, boolean sameAsBefore) {}

    /** An agreement as everybody may know it. */
    public record Governed(String round, String epoch, String keyHolder, String linker, String retention) {}

    /** One doubtful pair. */
    public record PairLine(long id, String sources, String pattern, String state, String badge) {}

    /** The page of one pair. */
    public record PairPage(
            long id,
            String theme,
            List<Fact> facts,
            List<Fact> answers,
            boolean canAsk,
            boolean canDecide,
            String state,
            String badge) {}

    public record Fact(String name, String text) {}

    /** One question to a supplier. */
    public record QuestionLine(long id, String own, String other, String asked, String answered, String answer) {}
}
