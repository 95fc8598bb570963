package nl.regiobeeld.linkage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import nl.regiobeeld.linkage.InventedPersons.Registration;
import nl.regiobeeld.linkage.compare.Filters;
import nl.regiobeeld.linkage.encode.Hardening;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What somebody can do who holds the encodings and a clear-text list of exactly the same people, knows the method and every
 * parameter, and lacks only the secret: encode the list under a secret of his own and look which encodings behave alike.
 *
 * <p>He cannot check a guess, so only the guesses that stand out count as recovered names: encoding and name choose each other,
 * and the second choice fits clearly worse. Of guesses that do not stand out luck gets some right, and nobody knows which.
 *
 * <p>Among the people is one with very little to encode, a short name and no date.
 */
class AttackTest {
    private static final List<Registration> PEOPLE = InventedPersons.registrations(1_000, 1, 1.1, 31);

    /** Like the people, in the order in which the attacker happens to have them. */
    private static final int SHIFT = 377;

    private static final int FIRST_OWN_SECRET = 2;
    private static final int OWN_SECRETS = 6;
    private static final int NEIGHBOURS = 40;
    private static final int FIRST_SEEDS = 30;
    private static final int ROUNDS = 4;

    /** Part of the distance to the second choice below which a guess stands out. */
    private static final double STANDS_OUT = 0.8;

    /** Luck finds one in each group of people of whom the same is known, and what is known travels beside the encoding. */
    private static final int LUCK = 9;

    @ParameterizedTest
    @ValueSource(longs = {1, 900, 901})
    void graphMatchingRecoversNobodyAtTheRecommendedSettings(long secret) {
        assertEquals(0, graphMatching(Hardening.DIFFUSION_8, secret).right());
    }

    @Test
    void graphMatchingRecoversNearlyEverybodyWhenHardeningIsOffAndAtMostOneWithLessHardeningThanRecommended() {
        Recovered off = graphMatching(Hardening.NONE, 1);
        assertTrue(off.right() > 500, off::toString);
        assertTrue(off.wrong() < off.right() / 10, off::toString);
        Recovered less = graphMatching(Hardening.DIFFUSION_5, 1);
        assertTrue(less.right() <= 1, less::toString);
    }

    @Test
    void frequenciesOfBitsGiveSomeAwayWhenHardeningIsOffAndNoMoreThanLuckAtTheRecommendedSettings() {
        assertTrue(nearestRight(Hardening.NONE) > 20);
        assertTrue(nearestRight(Hardening.DIFFUSION_8) <= LUCK);
        assertTrue(nearestRight(Hardening.DIFFUSION_5) <= LUCK);
    }

    // Of the first choices, whether or not they stand out.
    private static int nearestRight(Hardening hardening) {
        double[][] own = frequencies(hardening, FIRST_OWN_SECRET);
        double[][] seen = frequencies(hardening, 1);
        int right = 0;
        for (int encoding = 0; encoding < seen.length; encoding++) {
            right += nearest(encoding, seen[encoding], own).person() == (encoding + SHIFT) % own.length ? 1 : 0;
        }
        return right;
    }

    /** How many guesses stand out, by whether they are right. */
    record Recovered(int right, int wrong) {}

    /** A guess: whom an encoding belongs to, and how far it is compared with the second choice. */
    private record Guess(int encoding, int person, double ratio) {}

    // The similarity of two people is about the same under every secret. First by how alike everybody is to the ones
    // most
    // like him; then, over and over, by how alike everybody is to the ones recognised best so far.
    static Recovered graphMatching(Hardening hardening, long secret) {
        double[][] seen = similarities(hardening, secret);
        double[][] own = ownSimilarities(hardening);
        List<Guess> guesses = guesses(neighbours(seen), neighbours(own));
        int seeds = FIRST_SEEDS;
        for (int round = 0; round < ROUNDS; round++) {
            List<Guess> best = guesses.subList(0, Math.min(seeds, guesses.size()));
            double[][] toSeen = columns(seen, best.stream().map(Guess::encoding).toList());
            double[][] toOwn = columns(own, best.stream().map(Guess::person).toList());
            guesses = guesses(toSeen, toOwn);
            seeds *= 2;
        }
        return recovered(guesses);
    }

    private static Recovered recovered(List<Guess> guesses) {
        int right = 0;
        int wrong = 0;
        for (Guess guess : guesses) {
            if (guess.ratio() < STANDS_OUT) {
                if ((guess.encoding() + SHIFT) % PEOPLE.size() == guess.person()) {
                    right++;
                } else {
                    wrong++;
                }
            }
        }
        return new Recovered(right, wrong);
    }

    // Encoding and person choose each other; the ones that stand out most first.
    private static List<Guess> guesses(double[][] seen, double[][] own) {
        List<Guess> guesses = new ArrayList<>();
        Guess[] back = new Guess[own.length];
        for (int person = 0; person < own.length; person++) {
            back[person] = nearest(person, own[person], seen);
        }
        for (int encoding = 0; encoding < seen.length; encoding++) {
            Guess forth = nearest(encoding, seen[encoding], own);
            if (back[forth.person()].person() == encoding) {
                guesses.add(new Guess(encoding, forth.person(), Math.max(forth.ratio(), back[forth.person()].ratio())));
            }
        }
        guesses.sort(Comparator.comparingDouble(Guess::ratio));
        return guesses;
    }

    private static Guess nearest(int index, double[] profile, double[][] others) {
        int nearest = 0;
        double least = Double.MAX_VALUE;
        double second = Double.MAX_VALUE;
        for (int other = 0; other < others.length; other++) {
            double distance = 0;
            for (int i = 0; i < profile.length && distance < second; i++) {
                distance += Math.abs(profile[i] - others[other][i]);
            }
            if (distance < least) {
                second = least;
                least = distance;
                nearest = other;
            } else if (distance < second) {
                second = distance;
            }
        }
        return new Guess(index, nearest, least / second);
    }

    private static Filters encoded(Hardening hardening, long secret) {
        List<Registration> people = new ArrayList<>(PEOPLE);
        if (secret >= FIRST_OWN_SECRET && secret < FIRST_OWN_SECRET + OWN_SECRETS) {
            Collections.rotate(people, SHIFT);
        }
        Filters filters = InventedPersons.encode(people, hardening, secret).filters();
        return hardening.isDiffused() ? withoutCommonStart(filters) : filters;
    }

    // Mixed encodings begin with bits that are the same for everybody. Somebody of whom little is known keeps most of
    // them, so
    // what most people have is the best guess at them: taken off, the number of set bits shows again what little it
    // can.
    private static Filters withoutCommonStart(Filters filters) {
        long[] words = new long[filters.size() * Filters.WORDS];
        long[] record = new long[Filters.WORDS];
        int[] set = new int[Filters.BITS];
        for (int i = 0; i < filters.size(); i++) {
            filters.copyTo(i, record);
            System.arraycopy(record, 0, words, i * Filters.WORDS, Filters.WORDS);
            for (int bit = 0; bit < Filters.BITS; bit++) {
                set[bit] += isSet(record, bit) ? 1 : 0;
            }
        }
        for (int bit = 0; bit < Filters.BITS; bit++) {
            for (int i = 0; 2 * set[bit] > filters.size() && i < filters.size(); i++) {
                words[i * Filters.WORDS + (bit >> 6)] ^= 1L << bit;
            }
        }
        return new Filters(words);
    }

    private static double[][] similarities(Hardening hardening, long secret) {
        Filters filters = encoded(hardening, secret);
        double[][] alike = new double[filters.size()][filters.size()];
        for (int a = 0; a < filters.size(); a++) {
            for (int b = 0; b < filters.size(); b++) {
                alike[a][b] =
                        a == b ? 0 : 2.0 * filters.common(a, filters, b) / (filters.bitCount(a) + filters.bitCount(b));
            }
        }
        return alike;
    }

    // He can encode his own list as often as he likes, so he takes the mean under several secrets.
    private static double[][] ownSimilarities(Hardening hardening) {
        double[][] mean = similarities(hardening, FIRST_OWN_SECRET);
        for (int secret = FIRST_OWN_SECRET + 1; secret < FIRST_OWN_SECRET + OWN_SECRETS; secret++) {
            double[][] more = similarities(hardening, secret);
            for (int a = 0; a < mean.length; a++) {
                for (int b = 0; b < mean.length; b++) {
                    mean[a][b] += more[a][b];
                }
            }
        }
        for (double[] row : mean) {
            for (int b = 0; b < row.length; b++) {
                row[b] /= OWN_SECRETS;
            }
        }
        return mean;
    }

    private static double[][] neighbours(double[][] similarities) {
        double[][] profiles = new double[similarities.length][];
        for (int i = 0; i < profiles.length; i++) {
            double[] sorted = similarities[i].clone();
            Arrays.sort(sorted);
            profiles[i] = Arrays.copyOfRange(sorted, sorted.length - NEIGHBOURS, sorted.length);
        }
        return profiles;
    }

    private static double[][] columns(double[][] similarities, List<Integer> chosen) {
        double[][] columns = new double[similarities.length][chosen.size()];
        for (int i = 0; i < columns.length; i++) {
            for (int j = 0; j < chosen.size(); j++) {
                columns[i][j] = similarities[i][chosen.get(j)];
            }
        }
        return columns;
    }

    // How many bits somebody has, and how common they are among everybody: common letters set common bits.
    private static double[][] frequencies(Hardening hardening, long secret) {
        Filters filters = encoded(hardening, secret);
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
