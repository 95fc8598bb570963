package nl.regiobeeld.collection;

import static nl.regiobeeld.collection.Given.check;
import static nl.regiobeeld.collection.Given.file;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.regiobeeld.web.Language;
import nl.regiobeeld.web.Texts;
import nl.regiobeeld.web.files.FileFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TemplateTest {
    private static final Round ROUND = new Round(
            1,
            "mensenhandel",
            "Mensenhandel 2023",
            Given.ROUND,
            List.of("politie"),
            LocalDate.of(2024, 1, 1),
            LocalDate.of(2024, 2, 1),
            Optional.empty());

    private final Texts texts = new Texts();

    TemplateTest() throws IOException {}

    @ParameterizedTest
    @EnumSource(FileFormat.class)
    void anEmptyTemplateIsUnderstoodByItsOwnReader(FileFormat format) {
        for (DeliveryKind kind : List.of(DeliveryKind.REGISTRATIONS, DeliveryKind.TALLIES)) {
            var checked = check(file(template(kind).as(format)));
            assertEquals(List.of(Rule.NO_LINES), checked.rules());
            assertEquals(kind, checked.result().kind());
        }
    }

    @Test
    void aFilledOdsTemplateIsRead() throws IOException {
        byte[] empty = template(DeliveryKind.TALLIES).as(FileFormat.ODS);
        var book = new com.github.miachm.sods.SpreadSheet(new ByteArrayInputStream(empty));
        var sheet = book.getSheet(Template.DATA_SHEET);
        sheet.appendRow();
        Object[] row = {"2023-Q1", "Delft", "arbeid", "18-22", "v", "nl", "politie", 4.0, ""};
        for (int i = 0; i < row.length; i++) {
            sheet.getRange(1, i).setValue(row[i]);
        }
        var filled = new ByteArrayOutputStream();
        book.save(filled);
        var checked = check(file(filled.toByteArray()));
        assertEquals(List.of(), checked.told());
        assertEquals(1, checked.result().good());
    }

    @Test
    void everyColumnIsExplainedAndEveryChoiceIsAccepted() {
        var template = template(DeliveryKind.REGISTRATIONS);
        for (Language language : Language.values()) {
            assertTrue(template.explanations(language).stream()
                    .noneMatch(explanation -> explanation.text().isBlank()));
        }
        for (Template.Choice choice : template.choices()) {
            String row = Given.HEADER.replace("registratienummer", "A1");
            for (Template.Explanation column : template.explanations(Language.NL)) {
                row = row.replaceFirst(
                        "(?<=;)" + column.column() + "(?=;|$)",
                        column.column().equals(choice.column()) ? choice.write() : column.example());
            }
            assertEquals(List.of(), check(Given.csv(Given.HEADER, row)).told(), choice.toString());
        }
    }

    private Template template(DeliveryKind kind) {
        return new Template(Given.THEME, ROUND, kind, Given.REGIONS, texts);
    }
}
