package nl.regiobeeld.estimation.loglinear;

import nl.regiobeeld.estimation.numeric.GammaFunctions;

/**
 * Adds the most surprising pair of lists to the model, time and again, until no pair surprises any more. How
 * surprising: the smaller Poisson tail probability of the persons on both lists under the model so far. A pair that
 * would leave the model without a unique estimate is passed over.
 *
 * <p>Source: Chan, Silverman and Vincent, Multiple systems estimation for sparse capture data, Journal of the American
 * Statistical Association 116 (2021).
 */
public final class Stepwise implements Selection {
    /** The threshold that served best over the scenarios of the source. */
    public static final double THRESHOLD = 0.02;

    private final ModelSpace space;
    private final Existence existence;
    private final double threshold;
    private final PoissonFit fit;
    private final double[] start;
    private final double[] surprise;

    /** @param space a space of pairs */
    public Stepwise(ModelSpace space, Existence existence, double threshold) {
        if (space.order() > 2) {
            throw new IllegalArgumentException("Stepwise selection adds pairs only");
        }
        this.space = space;
        this.existence = existence;
        this.threshold = threshold;
        fit = new PoissonFit(space.lists());
        start = new double[1 << space.lists()];
        surprise = new double[space.size()];
    }

    @Override
    public Choice choose(double[] counts) {
        fit.data(counts);
        Existence.Pattern pattern = existence.pattern(counts);
        if (!pattern.isFine(0)) {
            return Choice.NONE;
        }
        fit.fit(space, 0);
        long model = 0;
        for (int pair = next(model, pattern); pair >= 0; pair = next(model, pattern)) {
            model |= 1L << pair;
            fit.copyCoefficients(start);
            fit.fit(space, model, start);
        }
        return new Choice(model, fit.total(), fit.bic(space, model));
    }

    /** The most surprising admissible pair below the threshold, or -1; of equals the first. */
    private int next(long model, Existence.Pattern pattern) {
        for (int pair = 0; pair < space.size(); pair++) {
            int lists = space.interaction(pair);
            surprise[pair] = (model >> pair & 1) == 1
                    ? 1
                    : GammaFunctions.poissonTail(fit.margin(lists), fit.fittedMargin(lists));
        }
        while (true) {
            int best = 0;
            for (int pair = 1; pair < surprise.length; pair++) {
                if (surprise[pair] < surprise[best]) {
                    best = pair;
                }
            }
            if (surprise.length == 0 || surprise[best] >= threshold) {
                return -1;
            }
            if (pattern.isFine(model | 1L << best)) {
                return best;
            }
            surprise[best] = 1;
        }
    }
}
