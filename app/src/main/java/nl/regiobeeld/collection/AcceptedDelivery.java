package nl.regiobeeld.collection;

import nl.regiobeeld.themes.Period;

/**
 * A delivery that may go into a release.
 *
 * @param period the period of its round: for all of it the supplier has now answered
 * @param sha256 hash of its accepted lines in a fixed order, hexadecimal
 */
public record AcceptedDelivery(long id, long round, String supplier, Period period, String sha256) {}
