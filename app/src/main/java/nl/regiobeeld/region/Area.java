package nl.regiobeeld.region;

/**
 * An area of the region.
 *
 * @param code stable code: GMnnnn for a municipality (Statistics Netherlands), VRnn for a safety region
 * @param name the name as people write it
 */
public record Area(String code, AreaKind kind, String name) {}
