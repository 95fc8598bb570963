package nl.regiobeeld.releases;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/**
 * What a release says of the number of persons in a period: how many the linked sources know, and how many there may be with
 * those whom nobody knows. Computed from counts that are never shown; what stands here is rounded outward and says nothing
 * of a single combination of lists.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Size.Estimated.class, name = "estimated"),
    @JsonSubTypes.Type(value = Size.Refused.class, name = "refused"),
    @JsonSubTypes.Type(value = Size.NotCounted.class, name = "not-counted"),
    @JsonSubTypes.Type(value = Size.Withheld.class, name = "withheld")
})
public sealed interface Size {
    /** The period, in its written form. */
    String period();

    /** Suppliers that gave encodings about the period. */
    List<String> sources();

    /** From the fewest to the most. */
    record Range(long low, long high) {
        public Range {
            if (low > high || low < 0) {
                throw new IllegalArgumentException("Not a range: " + low + " to " + high);
            }
        }
    }

    /**
     * Something the engine says, without the counts behind it.
     *
     * @param key of its text
     * @param method the estimator it is about, empty when it is about none
     * @param numbers factors, rounded totals and settings that fill the text, after the method
     */
    record Said(String key, String method, List<Double> numbers) {
        public Said {
            numbers = List.copyOf(numbers);
        }
    }

    /**
     * One estimator.
     *
     * @param range its 95 % limits, rounded outward
     * @param middle its single number, rounded; 0 when it has none
     * @param none why it has no answer; its key is empty when it has one
     */
    record Member(String method, Range range, long middle, Said none) {
        public boolean answers() {
            return none.key().isEmpty();
        }
    }

    /**
     * A range, with everything that must be said with it.
     *
     * @param linked how many persons the sources know, as far as doubtful links allow to say
     * @param range from the lowest to the highest of all estimators and plausible models, with the decided links and in the
     *     mean over the drawn ones
     * @param outer the same with all 95 % limits, those over all drawn links together included
     * @param engine version of the program that computed it
     * @param draws in how many draws of the doubtful links it was computed again
     */
    record Estimated(
            String period,
            List<String> sources,
            Range linked,
            Range range,
            Range outer,
            List<Member> members,
            List<Said> warnings,
            List<Said> statements,
            int draws,
            int resamples,
            long seed,
            String engine)
            implements Size {
        public Estimated {
            sources = List.copyOf(sources);
            members = List.copyOf(members);
            warnings = List.copyOf(warnings);
            statements = List.copyOf(statements);
        }
    }

    /** No estimate, with every reason. */
    record Refused(
            String period,
            List<String> sources,
            Range linked,
            List<Said> reasons,
            List<Said> warnings,
            long seed,
            String engine)
            implements Size {
        public Refused {
            sources = List.copyOf(sources);
            reasons = List.copyOf(reasons);
            warnings = List.copyOf(warnings);
        }
    }

    /** The persons of this period cannot be counted once each. */
    record NotCounted(String period, List<String> sources, Reason reason) implements Size {
        public NotCounted {
            sources = List.copyOf(sources);
        }
    }

    /** Why persons cannot be counted once each. */
    enum Reason {
        /** The encodings were made with two keys, which cannot be compared. */
        OTHER_KEY,
        /** Some sources gave encodings about a part of the period only. */
        PART_OF_PERIOD
    }

    /** The number of known persons is protected, so nothing is said that rests on it. */
    record Withheld(String period, List<String> sources) implements Size {
        public Withheld {
            sources = List.copyOf(sources);
        }
    }
}
