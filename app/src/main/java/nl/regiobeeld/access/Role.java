package nl.regiobeeld.access;

/** What a person does in the cooperation. */
public enum Role {
    /** Delivers figures for the own organisation and sees only those. */
    SUPPLIER,
    /** Runs rounds and releases of a theme. */
    CHAIN_DIRECTOR,
    /** Reads the regional dashboards and reports. */
    PROFESSIONAL,
    /** Runs the cooperation: accounts and everything a chain director may do. */
    COORDINATOR
}
