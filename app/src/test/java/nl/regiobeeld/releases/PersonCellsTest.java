package nl.regiobeeld.releases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import nl.regiobeeld.disclosure.Progress;
import nl.regiobeeld.overlap.LinkedPersons;
import nl.regiobeeld.themes.Audience;
import nl.regiobeeld.themes.Linking;
import nl.regiobeeld.themes.Period;
import nl.regiobeeld.themes.Theme;
import nl.regiobeeld.themes.Themes;
import org.junit.jupiter.api.Test;

class PersonCellsTest {
    private static final Period YEAR = new Period.Year(2023);

    private final Theme theme = new Themes("classpath*:themes/*.yaml").get("mensenhandel");
    private final Linking linking = theme.findLinking().orElseThrow();
    private final List<LinkedPersons.Registration> registrations = new ArrayList<>();
    private final Map<String, PublishedCell> published = new HashMap<>();
    private long persons;

    PersonCellsTest() throws IOException {}

    @Test
    void aPersonOnTwoListsCountsOnceAndForBoth() {
        known(30, "comensha", "politie");
        known(20, "comensha");
        known(10, "politie", "om");

        assertEquals(OptionalLong.of(60), shown("persons|period=2023"));
        assertEquals(OptionalLong.of(50), shown("persons|known-to=register|period=2023"));
        assertEquals(OptionalLong.of(40), shown("persons|known-to=investigation|period=2023"));
        assertEquals(OptionalLong.of(30), shown("persons|known-to=register+investigation|period=2023"));
        assertEquals(OptionalLong.of(30), shown("persons|lists=1|period=2023"));
        assertEquals(OptionalLong.of(30), shown("persons|lists=2|period=2023"));
    }

    @Test
    void anOverlapOfAFewPersonsIsHidden() {
        known(30, "comensha");
        known(20, "politie");
        known(3, "comensha", "politie");
        known(12, "shop");

        PublishedCell few = cell("persons|known-to=register+investigation|period=2023");
        assertTrue(few.isHidden());
        assertEquals(OptionalLong.of(65), shown("persons|period=2023"));
    }

    @Test
    void aListOfOneSupplierIsHiddenWhereItsRegistrationsAre() {
        known(30, "comensha", "politie");
        known(20, "comensha");
        published("reports|period=2023|source=comensha", Optional.empty());

        assertTrue(cell("persons|known-to=register|period=2023").isHidden());
    }

    private void published(String key, Optional<nl.regiobeeld.cells.CellValue> value) {
        published.put(key, new PublishedCell(CellKey.parse(key), value));
    }

    private void known(int count, String... suppliers) {
        for (int i = 0; i < count; i++) {
            persons++;
            for (String supplier : suppliers) {
                registrations.add(new LinkedPersons.Registration(
                        supplier, new Period.Quarter(2023, 1 + (int) (persons % 4)), "00000000", persons, new long[0]));
            }
        }
    }

    private OptionalLong shown(String key) {
        PublishedCell cell = cell(key);
        assertFalse(cell.isHidden(), key);
        return cell.count();
    }

    private PublishedCell cell(String key) {
        PersonsPart part = new PersonCells(theme, linking, new LinkedPersons(registrations, 0), List.of(YEAR))
                .protect(theme.protectionFor(Audience.REGIONAL), published, Progress.none());
        return part.cells().stream()
                .filter(cell -> cell.key().equals(key))
                .map(DraftContent.StoredCell::published)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + key + " in " + part.cells()));
    }
}
