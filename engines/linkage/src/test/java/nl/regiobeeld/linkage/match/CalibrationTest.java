package nl.regiobeeld.linkage.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import nl.regiobeeld.linkage.encode.Hardening;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CalibrationTest {
    private static final double ROUNDING = 1e-9;

    @ParameterizedTest
    @EnumSource
    void moreAlikeNeverSpeaksLessForOnePerson(Hardening hardening) {
        Calibration calibration = Calibration.shipped(hardening);
        for (PresenceClass kind : PresenceClass.values()) {
            for (int likeness = 1; likeness <= 1024; likeness++) {
                double below = calibration.weight(kind, likeness - 1);
                assertTrue(calibration.weight(kind, likeness) >= below - ROUNDING, kind + " at " + likeness);
                double more = calibration.matchesAtLeast(kind, likeness - 1);
                assertTrue(calibration.matchesAtLeast(kind, likeness) <= more + ROUNDING, kind + " at " + likeness);
            }
        }
        for (PresenceClass kind : PresenceClass.values()) {
            assertTrue(calibration.weight(kind, 1024) < 50, "no likeness is proof: " + kind);
        }
        assertTrue(calibration.weight(PresenceClass.COMPLETE, 1024) > 12);
        assertEquals(Double.NEGATIVE_INFINITY, calibration.weight(PresenceClass.TOO_LITTLE, 1024));
    }

    @Test
    void aCurveRecoversTheWeightsThatPairsWereDrawnWith() {
        Random random = new Random(3);
        long[] matches = new long[1025];
        long[] strangers = new long[1025];
        for (int i = 0; i < 200_000; i++) {
            matches[clamp(800 + 60 * random.nextGaussian())]++;
            strangers[clamp(620 + 60 * random.nextGaussian())]++;
        }
        CalibrationCurve curve = new CalibrationCurve(448);
        curve.add(matches, 200_000, strangers, 200_000);
        for (CalibrationCurve.Row row : curve.rows()) {
            if (row.likeness() > 600 && row.likeness() < 780) {
                // The logarithm of the ratio of two normal densities of the same width.
                double expected = (row.likeness() - 710) * 180.0 / 3600;
                assertEquals(expected, row.weight(), 0.25, row.toString());
            }
        }
    }

    @Test
    void aCurveNeverFallsEvenWhenCountsDo() {
        long[] matches = new long[1025];
        long[] strangers = new long[1025];
        Random random = new Random(4);
        for (int likeness = 500; likeness < 1000; likeness++) {
            matches[likeness] = random.nextInt(5);
            strangers[likeness] = random.nextInt(100);
        }
        CalibrationCurve curve = new CalibrationCurve(500);
        curve.add(matches, 2_000, strangers, 100_000);
        List<CalibrationCurve.Row> rows = curve.rows();
        for (int i = 1; i < rows.size(); i++) {
            assertTrue(rows.get(i).weight() >= rows.get(i - 1).weight());
        }
    }

    @Test
    void theShareOfMatchesIsRecoveredFromAMixture() {
        Random random = new Random(5);
        double[] weights = new double[100_000];
        int matches = 0;
        for (int i = 0; i < weights.length; i++) {
            boolean match = random.nextInt(20) == 0;
            matches += match ? 1 : 0;
            // Normal around +2 and -2 with variance 4: the log ratio of the densities is the value itself.
            weights[i] = (match ? 2 : -2) + 2 * random.nextGaussian();
        }
        Prevalence.Estimate estimate = Prevalence.estimate(weights, weights.length, weights.length);
        assertEquals(matches, estimate.expectedMatches(), 0.03 * matches);
    }

    @Test
    void competitionLeavesEveryRecordAtMostOneMatch() {
        int[] left = {0, 0, 1};
        int[] right = {2, 3, 3};
        double[] logOdds = {9, 9, 9};
        OneToOne.adjust(left, right, logOdds, 2, 2, 1, 1);
        double sumOfFirst = 1 / (1 + Math.exp(-logOdds[0])) + 1 / (1 + Math.exp(-logOdds[1]));
        assertTrue(sumOfFirst <= 1 + 1e-6);
        assertTrue(logOdds[0] > logOdds[1] && logOdds[2] > logOdds[1], "who has no rival wins");
    }

    @Test
    void sameNamesSayLessWhereStrangersAreOftenAlike() {
        Calibration calibration = Calibration.shipped(Hardening.NONE);
        Crowding crowded =
                new Crowding(strangers(calibration, 20), 600, 1e8, 1_000, PresenceClass.COMPLETE, calibration);
        assertEquals(Math.log(20) - 1, crowded.at(700), 0.05);
        assertEquals(crowded.at(980), crowded.at(1000), 1e-9);
        Crowding asMeasured =
                new Crowding(strangers(calibration, 1), 600, 1e8, 1_000, PresenceClass.COMPLETE, calibration);
        assertEquals(0, asMeasured.at(700), ROUNDING);
        Crowding tooFew = new Crowding(new long[1025], 600, 1e8, 1_000, PresenceClass.COMPLETE, calibration);
        assertEquals(0, tooFew.at(700), ROUNDING);
    }

    // Ten to the eighth pairs of strangers, so many times as alike as in the table.
    private static long[] strangers(Calibration calibration, int times) {
        long[] seen = new long[1025];
        for (int likeness = 600; likeness < 1024; likeness++) {
            seen[likeness] = Math.round(times
                    * 1e8
                    * (calibration.strangersAtLeast(PresenceClass.COMPLETE, likeness)
                            - calibration.strangersAtLeast(PresenceClass.COMPLETE, likeness + 1)));
        }
        return seen;
    }

    private static int clamp(double value) {
        return (int) Math.clamp(Math.round(value), 0, 1024);
    }
}
