package nl.regiobeeld.linkage.match;

/**
 * What a reviewer may see of a doubtful pair: how alike it is and which facts agree, and nothing that says who.
 *
 * @param moreAlikeThan the share of true matches of the same class that are less alike than this pair
 */
public record AgreementPattern(
        String sourceA,
        String recordA,
        String sourceB,
        String recordB,
        PresenceClass comparedBy,
        double moreAlikeThan,
        Facts.Comparison sex,
        Facts.Comparison nationality,
        double probability) {

    public static AgreementPattern of(EncodedRecords records, Matches matches, int pair, Calibration calibration) {
        int a = matches.left(pair);
        int b = matches.right(pair);
        PresenceClass kind = Matcher.kind(records, a, b);
        return new AgreementPattern(
                records.sources().get(records.source(a)),
                records.id(a),
                records.sources().get(records.source(b)),
                records.id(b),
                kind,
                1 - calibration.matchesAtLeast(kind, matches.likeness(pair)),
                Facts.sex(records, a, b),
                Facts.nationality(records, a, b),
                matches.probability(pair));
    }
}
