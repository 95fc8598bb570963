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
    private final List<PersonMoment> out = new ArrayList<>();
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

    @Test
    void whoSubtractsTwoReleasesFindsNoFewPersons() {
        known(30, "comensha", "politie");
        known(20, "comensha");
        known(10, "politie", "om");
        PersonCells.Made first = made(YEAR);
        known(10, "comensha", "politie");
        known(2, "politie");
        PersonCells.Made apart = made(YEAR);
        out.add(new PersonMoment(1, first.groups(), first.regional(), first.open()));
        PersonCells.Made together = made(YEAR);

        String all = "persons|known-to=investigation|period=2023";
        String both = "persons|known-to=register+investigation|period=2023";
        assertTrue(isShown(all, apart) && isShown(both, apart));
        assertFalse(isShown(all, together) && isShown(both, together));
        assertTrue(isShown("persons|period=2023", together));
        assertTrue(
                together.regional().attack().contains("beside 2 earlier"),
                together.regional().attack());
    }

    @Test
    void personsOfAnEarlierYearStayTheSamePersonsWhenAYearIsAdded() {
        known(30, "comensha", "politie");
        PersonCells.Made first = made(YEAR);
        for (LinkedPersons.Registration one : List.copyOf(registrations)) {
            registrations.add(new LinkedPersons.Registration(
                    one.supplier(), new Period.Quarter(2024, 1), one.key(), one.person(), new long[0]));
        }
        known(7, "shop");
        var second = PersonGroups.of(
                new LinkedPersons(registrations, 0),
                List.of(YEAR, new Period.Year(2024)),
                linking.listOf(theme.suppliers()));
        var pieces = new PersonPieces(List.of(first.groups(), second));
        var atoms = new JointAtoms(pieces.leaves());
        CellKey year = CellKey.of("persons", "2023");
        AggregatedCells then = pieces.cells(0, List.of(year), (key, lists) -> lists > 0);
        AggregatedCells now = pieces.cells(1, List.of(year), (key, lists) -> lists > 0);
        int[] before = atoms.of(0, then, year);

        assertEquals(30, atoms.total(before));
        assertEquals(37, atoms.total(atoms.of(1, now, year)));
        assertTrue(java.util.Arrays.stream(before).allMatch(atom -> atoms.isIn(atom, 1)));
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
        return cell(key, made(YEAR));
    }

    private static boolean isShown(String key, PersonCells.Made made) {
        return made.regional().cells().stream()
                .anyMatch(cell -> cell.key().equals(key) && cell.state().equals("SHOWN"));
    }

    private static PublishedCell cell(String key, PersonCells.Made made) {
        return made.regional().cells().stream()
                .filter(cell -> cell.key().equals(key))
                .map(DraftContent.StoredCell::published)
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        "No " + key + " in " + made.regional().cells()));
    }

    /** Made beside everything that is out. */
    private PersonCells.Made made(Period... periods) {
        return new PersonCells(theme, linking, new LinkedPersons(registrations, 0), List.of(periods), out)
                .protect(published, part -> part, part -> PersonsPart.nothing(), Progress.none())
                .orElseThrow();
    }
}
