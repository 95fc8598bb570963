package nl.regiobeeld.linkage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import nl.regiobeeld.linkage.InventedPersons.Registration;
import nl.regiobeeld.linkage.compare.Filters;
import nl.regiobeeld.linkage.encode.Hardening;
import org.junit.jupiter.api.Test;

/**
 * What somebody can do who holds the encodings and a clear-text list of exactly the same people, knows the method and every
 * parameter, and lacks only the secret: encode the list under a secret of his own and look which encodings behave alike.
 */
class AttackTest {
    private static final List<Registration> PEOPLE = InventedPersons.registrations(1_000, 1, 1.1, 31);
    private static final int NEIGHBOURS = 40;

    /**
     * Below one in a hundred. Luck finds one in each group that can be told apart, and which parts of a name and date are known
     * is no secret: it travels beside the encoding.
     */
    private static final int LUCK = 9;

    @Test
    void similaritiesGiveManyAwayWhenHardeningIsOffAndNoneAtTheRecommendedSettings() {
        assertTrue(recognised(Hardening.NONE, AttackTest::neighbourProfile) > 20);
        assertTrue(recognised(Hardening.DIFFUSION_8, AttackTest::neighbourProfile) <= LUCK);
        assertTrue(recognised(Hardening.DIFFUSION_5, AttackTest::neighbourProfile) <= LUCK);
    }

    @Test
    void frequenciesOfBitsGiveSomeAwayWhenHardeningIsOffAndNoneAtTheRecommendedSettings() {
        assertTrue(recognised(Hardening.NONE, AttackTest::frequencyProfile) > 20);
        assertTrue(recognised(Hardening.DIFFUSION_8, AttackTest::frequencyProfile) <= LUCK);
        assertTrue(recognised(Hardening.DIFFUSION_5, AttackTest::frequencyProfile) <= LUCK);
    }

    private interface Profile {
        double[][] of(Filters filters);
    }

    private static int recognised(Hardening hardening, Profile profile) {
        assertEquals(1_000, PEOPLE.size());
        double[][] seen =
                profile.of(InventedPersons.encode(PEOPLE, hardening, 1).filters());
        double[][] own = profile.of(InventedPersons.encode(PEOPLE, hardening, 2).filters());
        int right = 0;
        for (int person = 0; person < seen.length; person++) {
            right += nearest(seen[person], own) == person ? 1 : 0;
        }
        return right;
    }

    private static int nearest(double[] profile, double[][] others) {
        int nearest = -1;
        double least = Double.MAX_VALUE;
        for (int other = 0; other < others.length; other++) {
            double distance = 0;
            for (int i = 0; i < profile.length && distance < least; i++) {
                distance += Math.abs(profile[i] - others[other][i]);
            }
            if (distance < least) {
                least = distance;
                nearest = other;
            }
        }
        return nearest;
    }

    // How alike somebody is to the ones most like him, and to the rest at every hundredth: the graph of similarities.
    private static double[][] neighbourProfile(Filters filters) {
        double[][] profiles = new double[filters.size()][];
        for (int a = 0; a < filters.size(); a++) {
            double[] alike = new double[filters.size()];
            for (int b = 0; b < filters.size(); b++) {
                alike[b] = 2.0 * filters.common(a, filters, b) / (filters.bitCount(a) + filters.bitCount(b));
            }
            Arrays.sort(alike);
            profiles[a] = Arrays.copyOfRange(alike, filters.size() - 1 - NEIGHBOURS, filters.size() - 1);
        }
        return profiles;
    }

    // How many bits somebody has, and how common they are among everybody: common letters set common bits.
    private static double[][] frequencyProfile(Filters filters) {
        long[][] words = new long[filters.size()][Filters.WORDS];
        int[] frequency = new int[Filters.BITS];
        for (int record = 0; record < words.length; record++) {
            filters.copyTo(record, words[record]);
            for (int bit = 0; bit < Filters.BITS; bit++) {
                frequency[bit] += isSet(words[record], bit) ? 1 : 0;
            }
        }
        double[][] profiles = new double[words.length][];
        for (int record = 0; record < words.length; record++) {
            double[] common = new double[filters.bitCount(record)];
            int count = 0;
            for (int bit = 0; bit < Filters.BITS; bit++) {
                if (isSet(words[record], bit)) {
                    common[count++] = frequency[bit] / (double) words.length;
                }
            }
            Arrays.sort(common);
            double[] profile = new double[21];
            profile[20] = count / 10.0;
            for (int i = 0; i < 20; i++) {
                profile[i] = common[i * (count - 1) / 19];
            }
            profiles[record] = profile;
        }
        return profiles;
    }

    private static boolean isSet(long[] words, int bit) {
        return (words[bit >> 6] >>> bit & 1) != 0;
    }
}
