package nl.regiobeeld.estimation;

import java.util.Locale;

/** What is said with every estimate, whatever the data. */
public enum Statement implements Wording {
    ASSUMPTION("The estimate assumes that there is no interaction between all lists together (or, in LCMCR, that lists "
            + "are independent within classes). No data can confirm that; who cannot defend it, has no estimate."),
    TOO_LOW("If lists tend to see the same persons, or some persons are hardly visible to any list, the figure is too "
            + "low, possibly by half, and nothing in the data would show it."),
    SENSITIVITY(
            "If the interaction left out were not zero, the total would be {0} (a factor 2 down) to {1} (a factor 4 "
                    + "up) instead of {2}."),
    UNCHECKED("Not visible in counts and not checked here: whether lists feed each other, whether the same person was "
            + "recognised on every list, and whether the lists cover the same persons and period."),
    MODELS("{0} models examined, {1} of them without an estimate on these data."),
    MODELS_BOUNDED("All models up to order {0} searched exactly, by bounds; {1} of them had to be fitted."),
    RESAMPLES("Resamples {0}, seed {1}."),
    GIVEN_RESAMPLES("Resamples {0}, supplied from outside.");

    private final String english;

    Statement(String english) {
        this.english = english;
    }

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public String textKey() {
        return "estimation.statement." + code();
    }

    @Override
    public String english() {
        return english;
    }
}
