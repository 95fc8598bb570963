package nl.regiobeeld.themes;

/** What is counted. Figures of two units are never added: see {@link Measure}. */
public enum CountingUnit {
    PERSON,
    REPORT,
    OFFENCE,
    CASE,
    SUSPECT,
    PERCENTAGE_OF_POPULATION,
    PERCENTAGE_OF_VICTIMS,
    PERCENTAGE_OF_REPORTS,
    OFFENCES_PER_HUNDRED_INHABITANTS
}
