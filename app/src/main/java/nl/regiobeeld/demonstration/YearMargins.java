package nl.regiobeeld.demonstration;

import java.util.List;
import java.util.Map;

/**
 * What the figures of one year must add up to. 2023 has the region's published figures and the national mix of reporters of
 * that year, 2024 the national mix of 2024; the numbers of 2022 and 2024 are invented around the national trend (814, 868
 * and 944 registered victims).
 *
 * @param forms persons in the national register by their forms, written {@code labour} or {@code criminal+sexual}
 * @param reporters the same persons by who reported them
 * @param minors how many of them are minors
 * @param partnersOnly persons known to partners but not to the national register
 * @param unknown persons nobody knows: they are in the truth only. As many as are to be expected when partners meet those
 *     outside the register as {@link Sightings} says: 0.65 x 0.7 x 0.7 = 32 % of them
 * @param online reports of online crime by offence
 */
record YearMargins(
        int year,
        Map<String, Integer> forms,
        Map<String, Integer> reporters,
        int minors,
        int partnersOnly,
        int unknown,
        Map<String, Integer> online) {
    static final List<YearMargins> ALL = List.of(
            new YearMargins(
                    2022,
                    Map.of(
                            "sexual", 21,
                            "labour", 14,
                            "criminal", 4,
                            "other-form", 1,
                            "unknown-form", 1,
                            "criminal+sexual", 4,
                            "labour+sexual", 2,
                            "criminal+labour", 1),
                    Map.of("police", 18, "care-coordination", 15, "ngo", 10, "inspectorate", 2, "other-reporter", 3),
                    3,
                    89,
                    41,
                    online(4120, 1010, 1190, 1495, 231, 188)),
            new YearMargins(
                    2023,
                    Map.of(
                            "sexual", 24,
                            "labour", 18,
                            "criminal", 5,
                            "criminal+sexual", 5,
                            "labour+sexual", 2,
                            "criminal+labour", 2),
                    Map.of(
                            "police", 19,
                            "care-coordination", 17,
                            "ngo", 12,
                            "border-police", 3,
                            "inspectorate", 2,
                            "other-reporter", 3),
                    2,
                    102,
                    48,
                    online(4354, 764, 822, 1578, 243, 175)),
            new YearMargins(
                    2024,
                    Map.of(
                            "sexual", 26,
                            "labour", 24,
                            "criminal", 9,
                            "other-form", 1,
                            "unknown-form", 1,
                            "criminal+sexual", 5,
                            "labour+sexual", 1,
                            "criminal+labour", 2),
                    Map.of(
                            "police", 21,
                            "care-coordination", 20,
                            "ngo", 17,
                            "border-police", 4,
                            "inspectorate", 5,
                            "other-reporter", 2),
                    5,
                    129,
                    61,
                    online(4610, 610, 655, 1702, 268, 169)));

    private static Map<String, Integer> online(
            int trade, int bankHelpdesk, int friendInNeed, int otherFraud, int extortion, int cybercrime) {
        return Map.of(
                "trade-fraud", trade,
                "bank-helpdesk", bankHelpdesk,
                "friend-in-need", friendInNeed,
                "other-fraud", otherFraud,
                "extortion", extortion,
                "cybercrime", cybercrime);
    }
}
