package nl.regiobeeld.themes;

/**
 * How small figures of a theme are protected for one audience.
 *
 * @param threshold counts from 1 to threshold - 1 are hidden
 * @param minimumWidth the narrowest interval an attacker may be able to compute for a hidden count
 */
public record Protection(long threshold, long minimumWidth) {}
