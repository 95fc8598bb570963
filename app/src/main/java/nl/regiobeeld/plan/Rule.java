package nl.regiobeeld.plan;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What the plan checker looks for. The name, the reason and the texts of a rule are {@code plan.rule.<name>.*}.
 *
 * @param name short and lasting
 */
record Rule(String name, Weight weight, Function<Sources, Stream<Found>> look) {

    /** How bad it is. */
    enum Weight {
        /** Two things contradict each other. */
        WRONG,
        /** It adds up, but somebody has to decide about it. */
        RISK,
        /** Something is missing. */
        MISSING
    }

    /** What a rule may look at: the plan, and who pays for it. */
    record Sources(PlanContents plan, List<Contributions.Payer> payers) {}

    /** A finding that does not know its rule yet. */
    record Found(String variant, List<Finding.Place> places, List<Object> facts) {
        static Found at(List<Finding.Place> places, Object... facts) {
            return new Found("", places, Arrays.asList(facts));
        }

        static Found at(Finding.Place place, Object... facts) {
            return at(List.of(place), facts);
        }

        Found as(String other) {
            return new Found(other, places, facts);
        }
    }

    static Rule of(String name, Weight weight, Function<PlanContents, Stream<Found>> look) {
        return new Rule(name, weight, sources -> look.apply(sources.plan()));
    }

    static Rule withPayers(
            String name, Weight weight, BiFunction<PlanContents, List<Contributions.Payer>, Stream<Found>> look) {
        return new Rule(name, weight, sources -> look.apply(sources.plan(), sources.payers()));
    }

    Stream<Finding> findings(Sources sources) {
        return look.apply(sources).map(found -> new Finding(this, found.variant(), found.places(), found.facts()));
    }
}
