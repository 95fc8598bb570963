package nl.regiobeeld.web.charts;

/**
 * Where maps come from. The boundaries are GeoJSON in degrees (WGS 84); a feature has {@code properties.code} and
 * {@code properties.name}, and {@code properties.cp} as the place of its label.
 */
@FunctionalInterface
public interface Boundaries {

    /**
     * The GeoJSON of these boundaries.
     *
     * @throws IllegalArgumentException when there are none of this name
     */
    String geoJson(String name);
}
