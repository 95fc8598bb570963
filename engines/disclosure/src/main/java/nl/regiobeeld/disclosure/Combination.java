package nl.regiobeeld.disclosure;

import org.jspecify.annotations.Nullable;

/**
 * A weighted sum of atoms or variables.
 *
 * @param weights as long as the terms; none when every weight is 1
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Combination(int[] terms, long @Nullable [] weights) {
    Combination {
        if (weights != null && weights.length != terms.length) {
            throw new IllegalArgumentException(terms.length + " terms with " + weights.length + " weights");
        }
    }

    static Combination sum(int... terms) {
        return new Combination(terms, null);
    }

    int size() {
        return terms.length;
    }

    long weight(int place) {
        return weights == null ? 1 : weights[place];
    }

    double valueAt(double[] x) {
        double sum = 0;
        for (int i = 0; i < terms.length; i++) {
            sum += weight(i) * x[terms[i]];
        }
        return sum;
    }
}
