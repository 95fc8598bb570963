package nl.regiobeeld.estimation;

import java.util.Locale;

/** What makes an estimate weak; always shown with it. */
public enum Warning implements Wording {
    FEW_ON_TWO_LISTS("Only {0} persons ({1} % of the observed) are on two lists or more; the estimate rests on them."),
    ZERO_OVERLAP("Nobody is on both {0}; models that need this overlap have fallen away ({1})."),
    WEAK_LIST("List {0} shares only {1} persons with other lists."),
    FEW_PEOPLE("Only {0} persons have been observed."),
    MOSTLY_HIDDEN("The estimate is {0} times the observed number: nearly all of it is extrapolation."),
    EMPTY_LIST("Nobody is on list {0}; it has been left out."),
    IDENTICAL_LISTS("Lists {0} and {1} hold exactly the same persons: are they one list?"),
    NESTED_LISTS("Everybody on list {0} is also on list {1}: does one list feed the other?"),
    CLOSE_MODELS_DISAGREE("Models that fit as well (within 2 BIC) differ by a factor {0}: from {1} to {2}."),
    PLAUSIBLE_MODELS_DISAGREE("Models that are plausible (within 6 BIC) differ by a factor {0}: from {1} to {2}."),
    METHODS_DISAGREE("The methods differ by a factor {0}: {1}."),
    LIMITS_UNSTABLE("The BCa limits of {0} rest on the outermost resamples; rely on the percentile limits."),
    LIMITS_DISAGREE("The BCa and percentile limits of {0} differ by more than 25 %."),
    METHOD_UNAVAILABLE("{0} gives no answer: {1}"),
    LEAVE_ONE_OUT("Without list {0} the estimate would be {1} instead of {2}."),
    MERGE_TWO("With lists {0} taken together the estimate would be {1} instead of {2}."),
    INCONSISTENT(
            "Of the {1} persons on list {0}, the other lists would have suggested {2}: the method is off by a factor "
                    + "{3} where the truth is known."),
    SEARCH_REDUCED("With {0} lists, interactions of at most {1} lists have been examined."),
    HIDDEN_COUNTS(
            "Some counts are hidden ({0}); the range covers all {1} tables that are possible, and has no limits of "
                    + "chance."),
    REFERRAL("Lists feed or exclude each other; then overlaps do not say what the method reads in them."),
    DUPLICATES(
            "Persons on several lists may not have been recognised; every missed match makes the estimate too high."),
    OPEN("Persons come and go, or the lists cover different periods; the estimate then mixes different groups.");

    private final String english;

    Warning(String english) {
        this.english = english;
    }

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public String textKey() {
        return "estimation.warning." + code();
    }

    @Override
    public String english() {
        return english;
    }
}
