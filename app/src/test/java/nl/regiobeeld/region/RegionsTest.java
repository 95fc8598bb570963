package nl.regiobeeld.region;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.DefaultResourceLoader;

class RegionsTest {
    private final Regions regions = new Regions(new DefaultResourceLoader(), "classpath:region/den-haag/");

    @Test
    void theRegionIsTwentySevenMunicipalities() {
        assertEquals(27, regions.areas(AreaKind.MUNICIPALITY).size());
        assertEquals(27, regions.municipalities(regions.region().code()).size());
        assertTrue(regions.population(regions.region().code()) > 1_900_000);
    }

    @Test
    void everyGroupingCoversTheRegionOnce() {
        for (AreaKind kind : new AreaKind[] {AreaKind.DISTRICT, AreaKind.SAFETY_REGION}) {
            var seen = new TreeSet<String>();
            int total = 0;
            for (Area area : regions.areas(kind)) {
                seen.addAll(regions.municipalities(area.code()));
                total += regions.municipalities(area.code()).size();
            }
            assertEquals(27, seen.size());
            assertEquals(27, total);
        }
    }

    @Test
    void aMunicipalityIsFoundByAnyWayOfWritingIt() {
        for (String name : new String[] {"Den Haag", "'s-Gravenhage", "s gravenhage", "gm0518", "DEN HAAG "}) {
            assertEquals(Optional.of("GM0518"), regions.findMunicipality(name).map(Area::code), name);
        }
        assertEquals(Optional.empty(), regions.findMunicipality("Boskoop"));
        assertEquals(Optional.of("Alphen aan den Rijn (2014)"), regions.mergedInto("boskoop"));
    }
}
