package nl.regiobeeld.collection;

import java.util.Map;
import java.util.Optional;

/** Finds the word that somebody probably meant. */
final class Resemblance {
    private Resemblance() {}

    /**
     * The meaning of the nearest spelling, when it is near enough: one slip in short words, two in longer ones.
     *
     * @param plain as {@link WordLists#plain}
     * @param meanings by plain spelling
     */
    static Optional<String> nearest(String plain, Map<String, String> meanings) {
        if (plain.length() < 3 || plain.length() > 60) {
            return Optional.empty();
        }
        int best = plain.length() <= 4 ? 2 : 3;
        String found = null;
        for (var entry : meanings.entrySet()) {
            String candidate = entry.getKey();
            if (candidate.length() > 2 && Math.abs(candidate.length() - plain.length()) < best) {
                int distance = distance(plain, candidate);
                if (distance < best) {
                    best = distance;
                    found = entry.getValue();
                }
            }
        }
        return Optional.ofNullable(found);
    }

    /** Letters to insert, delete, replace or swap with their neighbour. */
    static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                cost[i][j] = Math.min(cost[i - 1][j - 1] + change, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
                }
            }
        }
        return cost[a.length()][b.length()];
    }
}
