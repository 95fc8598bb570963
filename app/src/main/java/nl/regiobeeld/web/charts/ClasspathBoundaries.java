package nl.regiobeeld.web.charts;

import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** The boundaries that come with the program, in {@code region/boundaries}. */
@Component
public class ClasspathBoundaries implements Boundaries {

    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,60}");

    private final ConcurrentHashMap<String, String> read = new ConcurrentHashMap<>();

    @Override
    public String geoJson(String name) {
        return read.computeIfAbsent(name, ClasspathBoundaries::load);
    }

    private static String load(String name) {
        String resource = "/region/boundaries/" + name + ".geojson";
        if (!NAME.matcher(name).matches() || ClasspathBoundaries.class.getResource(resource) == null) {
            throw new IllegalArgumentException("No boundaries of this name: " + name);
        }
        return EChartsEngine.resource(resource);
    }
}
