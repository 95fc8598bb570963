package nl.regiobeeld.themes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThemesTest {
    @Test
    void theThemesOfTheRegionAreSoundAndComplete() throws IOException {
        var themes = new Themes("classpath*:themes/*.yaml");

        assertEquals(
                List.of("mensenhandel", "online-criminaliteit"),
                themes.all().stream().map(Theme::id).toList());
        assertEquals(15, themes.get("mensenhandel").suppliers().size());
    }

    @Test
    void everyPublicFigureIsAlsoARegionalFigure() throws IOException {
        for (Theme theme : new Themes("classpath*:themes/*.yaml").all()) {
            for (PublicationTable open : theme.tables()) {
                if (open.audiences().contains(Audience.PUBLIC)) {
                    assertTrue(
                            theme.tables().stream()
                                    .filter(table -> table.audiences().contains(Audience.REGIONAL))
                                    .anyMatch(table -> contains(table, open)),
                            theme.id() + " shows the public a table that the region does not have: " + open);
                }
            }
        }
    }

    @Test
    void aFileThatContradictsItselfIsRefusedWithEveryProblem(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("wrong.yaml"), """
                id: wrong
                version: "1"
                name: {nl: Fout, en: Wrong}
                description: {nl: Fout, en: Wrong}
                recordColumn: nummer
                countColumn: aantal
                freeText: toelichting
                suppliers: [politie]
                dimensions:
                  - {id: period, kind: PERIOD, column: periode, required: true, name: {nl: P, en: P}, definition: {nl: P, en: P}}
                measures: []
                tables:
                  - {measure: victims, by: {period: [century], place: [code]}, audiences: [PUBLIC]}
                protection:
                  PUBLIC: {threshold: 10, minimumWidth: 2}
                """);

        var refusal = assertThrows(IllegalArgumentException.class, () -> new Themes("file:" + folder + "/*.yaml"));

        for (String problem : List.of("measure victims", "level century", "dimension place", "REGIONAL")) {
            assertTrue(String.valueOf(refusal.getMessage()).contains(problem), refusal.getMessage());
        }
    }

    private static boolean contains(PublicationTable table, PublicationTable part) {
        return table.measure().equals(part.measure())
                && part.by().entrySet().stream()
                        .allMatch(dimension -> table.by()
                                .getOrDefault(dimension.getKey(), List.of())
                                .containsAll(dimension.getValue()));
    }
}
