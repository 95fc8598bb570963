package nl.regiobeeld.linkage.match;

/**
 * What the few facts beside the encoding are worth, as natural logarithms of likelihood ratios. Fixed: chosen once on
 * invented persons among pairs near the decision, where strangers already have similar names, and never adapted to real
 * ones.
 */
public final class Facts {
    /** The same registered sex: 99 % of matches, 72 % of strangers with similar names. */
    public static final double SAME_SEX = 0.3;

    /** Another registered sex: 1 % of matches, 27 % of strangers with similar names. */
    public static final double OTHER_SEX = -3.3;

    /** Another nationality: 4 % of matches (some have two), about a quarter of strangers with similar names. */
    public static final double OTHER_NATIONALITY = -1.8;

    /** The same nationality counts more the rarer it is: this part of the logarithm of its share, since names tell most. */
    public static final double PART_OF_RARITY = 0.4;

    public static final double MOST_FOR_SAME_NATIONALITY = 2.0;

    /** Two records of one source: sources look before they register somebody again. */
    public static final double SAME_SOURCE = -1.5;

    /** How a fact compares. */
    public enum Comparison {
        AGREES,
        DIFFERS,
        UNKNOWN
    }

    private Facts() {}

    static Comparison sex(EncodedRecords records, int a, int b) {
        Sex first = records.sex(a);
        Sex second = records.sex(b);
        if (first == Sex.UNKNOWN || second == Sex.UNKNOWN) {
            return Comparison.UNKNOWN;
        }
        return first == second ? Comparison.AGREES : Comparison.DIFFERS;
    }

    static Comparison nationality(EncodedRecords records, int a, int b) {
        int first = records.nationality(a);
        int second = records.nationality(b);
        if (first == 0 || second == 0) {
            return Comparison.UNKNOWN;
        }
        return first == second ? Comparison.AGREES : Comparison.DIFFERS;
    }

    static double weight(EncodedRecords records, int a, int b) {
        double weight = records.source(a) == records.source(b) ? SAME_SOURCE : 0;
        weight += switch (sex(records, a, b)) {
            case AGREES -> SAME_SEX;
            case DIFFERS -> OTHER_SEX;
            case UNKNOWN -> 0;
        };
        return weight
                + switch (nationality(records, a, b)) {
                    case AGREES -> ofSameNationality(records.nationalityShare(records.nationality(a)));
                    case DIFFERS -> OTHER_NATIONALITY;
                    case UNKNOWN -> 0;
                };
    }

    private static double ofSameNationality(double share) {
        return Math.min(MOST_FOR_SAME_NATIONALITY, -PART_OF_RARITY * Math.log(share));
    }
}
