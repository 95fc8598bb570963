package nl.regiobeeld.web.charts;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Boundaries for the maps that browsers draw. They are public, and a year's boundaries do not change. */
@RestController
class BoundaryFiles {

    static final String ADDRESS = "/assets/boundaries/";

    private static final MediaType GEO_JSON = MediaType.valueOf("application/geo+json");

    private final Boundaries boundaries;

    BoundaryFiles(Boundaries boundaries) {
        this.boundaries = boundaries;
    }

    @GetMapping(ADDRESS + "{name}.geojson")
    ResponseEntity<String> boundaries(@PathVariable String name) {
        try {
            return ResponseEntity.ok()
                    .contentType(GEO_JSON)
                    .cacheControl(CacheControl.maxAge(Duration.ofDays(7)).cachePublic())
                    .body(boundaries.geoJson(name));
        } catch (IllegalArgumentException unknown) {
            return ResponseEntity.notFound().build();
        }
    }
}
