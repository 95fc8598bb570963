package nl.regiobeeld.estimation;

import java.util.Locale;

/** Why there is no estimate. */
public enum Refusal implements Wording {
    TOO_FEW_LISTS("An estimate needs at least three lists with persons on them; there is {0}."),
    TWO_LISTS(
            "Two lists are too few: from two lists the dependence between them cannot be seen. The figure of Chapman, "
                    + "{0}, holds only if the two lists are independent, which nobody can check."),
    NO_OVERLAP("No person is on two lists, so nothing links the lists and nothing can be learned of the others."),
    LIST_CONTAINS_ALL("Everybody is on list {0}, so the other lists cannot show whom that list has missed."),
    NO_MAIN_ESTIMATE("Even the simplest model, with independent lists, has no estimate on these overlaps."),
    NO_TRIANGLE("No three lists overlap two by two, so dependence between pairs of lists cannot be told from persons "
            + "nobody has seen."),
    NO_ADMISSIBLE_MODEL("In {0} % of the resamples no model has an estimate; above 5 % the limits would be fiction."),
    CHAINS_DISAGREE("The chains have not found the same answer (R-hat {0}, medians {1}), so there is no answer."),
    TOO_MANY_LISTS("This method can handle at most {0} lists."),
    NO_METHOD("None of the methods asked for gives an answer."),
    HIDDEN_COUNTS("Some counts are hidden ({0}) in a way that leaves too much open ({1}); an estimate needs the exact "
            + "overlaps."),
    HIDDEN_MAY_REFUSE(
            "Some counts are hidden ({0}), and with some of the counts that are possible there is no estimate: "
                    + "{1}");

    private final String english;

    Refusal(String english) {
        this.english = english;
    }

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public String textKey() {
        return "estimation.refusal." + code();
    }

    @Override
    public String english() {
        return english;
    }
}
