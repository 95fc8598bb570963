package nl.regiobeeld.network;

/**
 * A partner in the list.
 *
 * @param missing for how many themes a municipality has no focal person; -1 for other partners
 */
public record OrganisationRow(String name, String address, String kind, int contacts, int missing) {}
