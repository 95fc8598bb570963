package nl.regiobeeld.collection;

import com.github.miachm.sods.SpreadSheet;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.regiobeeld.region.AreaKind;
import nl.regiobeeld.region.Regions;
import nl.regiobeeld.themes.Code;
import nl.regiobeeld.themes.Dimension;
import nl.regiobeeld.themes.Period;
import nl.regiobeeld.themes.Theme;
import nl.regiobeeld.web.Language;
import nl.regiobeeld.web.Texts;
import nl.regiobeeld.web.files.FileFormat;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * The file that a supplier fills, made from the theme's definition: a sheet to fill, one that explains each column and one
 * with every code. CSV has only the first, with the separator and character set that Dutch Excel opens by itself.
 */
final class Template {
    static final String DATA_SHEET = "Gegevens";
    static final String EXPLANATION_SHEET = "Uitleg";
    static final String CODES_SHEET = "Codes";

    private static final int ROWS_WITH_CHOICES = 5_000;

    private final Theme theme;
    private final Round round;
    private final DeliveryKind kind;
    private final Regions regions;
    private final Texts texts;
    private final List<Column> columns;

    Template(Theme theme, Round round, DeliveryKind kind, Regions regions, Texts texts) {
        this.theme = theme;
        this.round = round;
        this.kind = kind;
        this.regions = regions;
        this.texts = texts;
        this.columns = new Layout(theme).template(kind);
    }

    /** What a column is for, as shown beside the download and in the file. */
    record Explanation(String column, boolean required, String text, String example) {}

    /** One category that may be written in a column. */
    record Choice(String column, String write, String name) {}

    String fileName(FileFormat format) {
        String what = texts.text(
                Language.NL, "collection.template.file." + kind.name().toLowerCase(Locale.ROOT));
        return theme.id() + "-" + round.period().code() + "-" + what + "." + format.extension();
    }

    byte[] as(FileFormat format) {
        try {
            return switch (format) {
                case CSV -> csv();
                case XLSX -> xlsx();
                case ODS -> ods();
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Explanation> explanations(Language language) {
        return columns.stream()
                .map(column -> new Explanation(
                        column.name(), Layout.isRequired(column), explanation(column, language), example(column)))
                .toList();
    }

    List<Choice> choices() {
        var choices = new ArrayList<Choice>();
        for (Column column : columns) {
            if (column instanceof Column.OfDimension(Dimension dimension)) {
                switch (dimension.kind()) {
                    case AREA ->
                        regions.areas(AreaKind.MUNICIPALITY)
                                .forEach(area -> choices.add(new Choice(column.name(), area.name(), area.code())));
                    case PERIOD ->
                        round.period()
                                .quarters()
                                .forEach(quarter -> choices.add(new Choice(
                                        column.name(), quarter.code(), quarter.start() + " – " + quarter.end())));
                    case CATEGORY ->
                        dimension
                                .codes()
                                .forEach(code -> choices.add(new Choice(
                                        column.name(), word(code), code.name().nl())));
                    case SUPPLIER -> {}
                }
            }
        }
        return choices;
    }

    /** The short way of writing a category that comes first to mind: its first synonym, else its name. */
    private static String word(Code code) {
        return code.synonyms().isEmpty() ? code.name().nl() : code.synonyms().getFirst();
    }

    private String explanation(Column column, Language language) {
        return switch (column) {
            case Column.OfDimension(Dimension dimension) -> {
                String definition = dimension.definition().in(language);
                yield dimension.multiple()
                        ? definition + " " + texts.text(language, "collection.template.multiple")
                        : definition;
            }
            case Column.OfRecord record -> texts.text(language, "collection.template.record");
            case Column.OfCount count -> texts.text(language, "collection.template.count");
            case Column.OfFreeText text -> texts.text(language, "collection.template.free-text");
            case Column.OfEncoding encoding -> texts.text(language, "collection.template.encoding");
            case Column.Ignored ignored -> "";
        };
    }

    private String example(Column column) {
        return switch (column) {
            case Column.OfDimension(Dimension dimension) ->
                switch (dimension.kind()) {
                    case PERIOD -> round.period().quarters().getFirst().code();
                    case AREA -> regions.areas(AreaKind.MUNICIPALITY).getFirst().name();
                    case CATEGORY -> word(dimension.codes().getFirst());
                    case SUPPLIER -> "";
                };
            case Column.OfRecord record ->
                Period.quarterOf(round.period().start()).year() + "-0001";
            case Column.OfCount count -> "3";
            case Column.OfFreeText text -> "";
            case Column.OfEncoding encoding -> "";
            case Column.Ignored ignored -> "";
        };
    }

    private byte[] csv() throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes("\ufeff".getBytes(StandardCharsets.UTF_8));
        try (var writer = CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(LineDelimiter.CRLF)
                .build(bytes, StandardCharsets.UTF_8)) {
            writer.writeRecord(columns.stream().map(Column::name).toList());
        }
        return bytes.toByteArray();
    }

    private byte[] xlsx() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Regiobeeld", "1.0")) {
            Worksheet data = workbook.newWorksheet(DATA_SHEET);
            Worksheet explanation = workbook.newWorksheet(EXPLANATION_SHEET);
            Worksheet codes = workbook.newWorksheet(CODES_SHEET);
            List<Choice> choices = choices();
            for (int i = 0; i < columns.size(); i++) {
                data.value(0, i, columns.get(i).name());
                data.style(0, i).bold().fillColor("E3EFF0").set();
                data.width(i, Math.max(14, columns.get(i).name().length() + 4));
                // As text, so that a range such as 3-7 or a number with zeros in front stays as it was typed.
                data.range(1, i, ROWS_WITH_CHOICES, i).style().format("@").set();
                offerChoices(data, codes, i, choices);
            }
            data.freezePane(0, 1);
            write(explanation, explanationTable(), 14, 10, 90, 24);
            write(codes, codeTable(choices), 18, 28, 48);
            workbook.finish();
        }
        return bytes.toByteArray();
    }

    /** A list to choose from, except where several categories may stand together. */
    private void offerChoices(Worksheet data, Worksheet codes, int position, List<Choice> choices) {
        Column column = columns.get(position);
        if (column instanceof Column.OfDimension(Dimension dimension) && !dimension.multiple()) {
            int first = -1;
            int last = -1;
            for (int i = 0; i < choices.size(); i++) {
                if (choices.get(i).column().equals(column.name())) {
                    first = first < 0 ? i : first;
                    last = i;
                }
            }
            if (first >= 0) {
                data.range(1, position, ROWS_WITH_CHOICES, position)
                        .validateWithList(codes.range(first + 1, 1, last + 1, 1));
            }
        }
    }

    private byte[] ods() throws IOException {
        var book = new SpreadSheet();
        var data = new com.github.miachm.sods.Sheet(DATA_SHEET, 1, columns.size());
        data.getRange(0, 0, 1, columns.size())
                .setValues((Object[]) columns.stream().map(Column::name).toArray(String[]::new));
        data.getRange(0, 0, 1, columns.size()).setFontBold(true);
        book.appendSheet(data);
        book.appendSheet(odsSheet(EXPLANATION_SHEET, explanationTable()));
        book.appendSheet(odsSheet(CODES_SHEET, codeTable(choices())));
        var bytes = new ByteArrayOutputStream();
        book.save(bytes);
        return bytes.toByteArray();
    }

    private List<List<String>> explanationTable() {
        var table = new ArrayList<List<String>>();
        table.add(List.of(
                text("collection.template.column"),
                text("collection.template.required"),
                text("collection.template.meaning"),
                text("collection.template.example")));
        explanations(Language.NL)
                .forEach(explanation -> table.add(List.of(
                        explanation.column(),
                        text(explanation.required() ? "collection.yes" : "collection.no"),
                        explanation.text(),
                        explanation.example())));
        return table;
    }

    private List<List<String>> codeTable(List<Choice> choices) {
        var table = new ArrayList<List<String>>();
        table.add(List.of(
                text("collection.template.column"),
                text("collection.template.write"),
                text("collection.template.stands-for")));
        choices.forEach(choice -> table.add(List.of(choice.column(), choice.write(), choice.name())));
        return table;
    }

    private String text(String key) {
        return texts.text(Language.NL, key);
    }

    private static void write(Worksheet sheet, List<List<String>> table, int... widths) {
        for (int row = 0; row < table.size(); row++) {
            for (int column = 0; column < widths.length; column++) {
                sheet.value(row, column, table.get(row).get(column));
                sheet.style(row, column).wrapText(true).verticalAlignment("top").set();
            }
        }
        for (int column = 0; column < widths.length; column++) {
            sheet.width(column, widths[column]);
            sheet.style(0, column).bold().set();
        }
        sheet.freezePane(0, 1);
    }

    private static com.github.miachm.sods.Sheet odsSheet(String name, List<List<String>> table) {
        var sheet = new com.github.miachm.sods.Sheet(
                name, table.size(), table.getFirst().size());
        sheet.getDataRange()
                .setValues(table.stream().map(row -> row.toArray(Object[]::new)).toArray(Object[][]::new));
        sheet.getRange(0, 0, 1, table.getFirst().size()).setFontBold(true);
        return sheet;
    }
}
