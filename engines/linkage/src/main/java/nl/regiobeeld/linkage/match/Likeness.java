package nl.regiobeeld.linkage.match;

import nl.regiobeeld.linkage.compare.Filters;
import nl.regiobeeld.linkage.compare.Limit;
import nl.regiobeeld.linkage.encode.Hardening;

/**
 * The one number that is read off two encodings, from 0 (nothing alike) to 1024 (the same). Plain encodings: the Dice
 * coefficient, times 1024. Mixed encodings: the number of equal bits, since there the bits that are set say no more than the
 * bits that are not.
 */
public enum Likeness {
    DICE {
        @Override
        public int of(int common, int bitsA, int bitsB) {
            return bitsA + bitsB == 0 ? 0 : 2 * common * Filters.BITS / (bitsA + bitsB);
        }

        @Override
        public Limit atLeast(int likeness) {
            return new Limit.Dice(likeness);
        }
    },
    EQUAL_BITS {
        @Override
        public int of(int common, int bitsA, int bitsB) {
            return Filters.BITS - (bitsA + bitsB - 2 * common);
        }

        @Override
        public Limit atLeast(int likeness) {
            return new Limit.Distance(Filters.BITS - likeness);
        }
    };

    public static Likeness under(Hardening hardening) {
        return hardening.isDiffused() ? EQUAL_BITS : DICE;
    }

    public abstract int of(int common, int bitsA, int bitsB);

    /** The limit that keeps exactly the pairs with at least this likeness. */
    public abstract Limit atLeast(int likeness);
}
