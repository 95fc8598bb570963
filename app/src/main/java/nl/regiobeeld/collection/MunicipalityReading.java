package nl.regiobeeld.collection;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.regiobeeld.region.Area;
import nl.regiobeeld.region.AreaKind;
import nl.regiobeeld.region.Regions;

/** Reads the name or code of a municipality of the region. */
final class MunicipalityReading {
    private static final Set<String> ELSEWHERE =
            WordLists.DUTCH_MUNICIPALITIES.stream().map(WordLists::plain).collect(Collectors.toUnmodifiableSet());

    private final Regions regions;
    private final Map<String, String> names = new LinkedHashMap<>();

    MunicipalityReading(Regions regions) {
        this.regions = regions;
        regions.areas(AreaKind.MUNICIPALITY).forEach(area -> names.put(WordLists.plain(area.name()), area.name()));
    }

    Reading<String> read(String text) {
        String name = text.regionMatches(true, 0, "gemeente ", 0, 9) ? text.substring(9) : text;
        Optional<Area> found = regions.findMunicipality(name).or(() -> regions.findMunicipality(withCode(name)));
        if (found.isPresent()) {
            return Reading.of(found.get().code());
        }
        Optional<String> merged = regions.mergedInto(name);
        if (merged.isPresent()) {
            return Reading.refused(Rule.MUNICIPALITY_MERGED, merged.get());
        }
        String plain = WordLists.plain(name);
        if (ELSEWHERE.contains(plain)) {
            return Reading.refused(Rule.MUNICIPALITY_ELSEWHERE, regions.region().name());
        }
        return Resemblance.nearest(plain, names)
                .<Reading<String>>map(meant -> Reading.refused(Rule.MUNICIPALITY_RESEMBLES, meant))
                .orElseGet(() -> Reading.refused(Rule.MUNICIPALITY_UNKNOWN));
    }

    /** Sheets drop the zero of GM0518, or the letters. */
    private static String withCode(String text) {
        String digits = text.regionMatches(true, 0, "GM", 0, 2) ? text.substring(2) : text;
        return digits.matches("\\d{1,4}") ? "GM" + "0".repeat(4 - digits.length()) + digits : text;
    }
}
