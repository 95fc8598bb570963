package nl.regiobeeld.region;

/** What an area is. Larger kinds are groupings of municipalities and may overlap each other. */
public enum AreaKind {
    REGION,
    SAFETY_REGION,
    DISTRICT,
    MUNICIPALITY
}
