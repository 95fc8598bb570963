package nl.regiobeeld.collection;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import nl.regiobeeld.cells.CellValue;
import nl.regiobeeld.linkage.encode.Agreement;
import nl.regiobeeld.linkage.encode.EncodedText;
import nl.regiobeeld.region.Organisation;
import nl.regiobeeld.region.Regions;
import nl.regiobeeld.themes.Dimension;
import nl.regiobeeld.themes.Period;
import org.jspecify.annotations.Nullable;

/** Checks the rows of one file, one after the other, and makes lines of the good ones. */
final class LineCheck {
    /** A number of a file or case: short, and with a digit, so that a name alone cannot be one. */
    private static final Pattern RECORD = Pattern.compile("(?=.*\\d)[\\p{Alnum}._/ -]{1,40}");
    /** Cells repeat each other: so many different ones per column are remembered with their meaning. */
    private static final int MOST_REMEMBERED = 5_000;

    private static final int LONGEST_REMEMBERED = 80;
    /** When a cell is not understood at all, it may be personal data in the wrong column. */
    private static final Set<Rule> UNRECOGNISED = Set.of(
            Rule.CODE_UNKNOWN,
            Rule.MUNICIPALITY_UNKNOWN,
            Rule.PERIOD_UNREADABLE,
            Rule.COUNT_UNREADABLE,
            Rule.COUNT_TOO_LARGE,
            Rule.RECORD_UNFIT,
            Rule.OTHER_SUPPLIER);

    private final Header header;
    private final PersonalData personalData;
    private final Limits limits;
    private final List<Function<String, Reading<Consumer<Draft>>>> readings;
    private final FirstSeen seen = new FirstSeen();

    LineCheck(
            Header header,
            Period round,
            String supplier,
            Regions regions,
            Optional<Agreement> agreement,
            PersonalData personalData,
            Limits limits) {
        this.header = header;
        this.personalData = personalData;
        this.limits = limits;
        this.readings = header.columns().stream()
                .map(column -> reading(column, round, supplier, regions, agreement))
                .toList();
    }

    /** The line, or nothing when the row is not good; what is wrong is added to the findings. */
    Optional<Line> check(Row row, Findings findings) {
        var draft = new Draft();
        boolean good = true;
        for (int i = 0; i < readings.size(); i++) {
            Column column = header.columns().get(i);
            Cell cell = row.cell(i);
            Rule broken = broken(cell, column);
            if (broken != null) {
                findings.add(Finding.of(row.line(), column.name(), broken, limits.cellLength()));
                good = false;
            } else if (!cell.isBlank()) {
                good &= take(row.line(), column, readings.get(i).apply(cell.text()), draft, findings);
            }
        }
        for (int i = readings.size(); i < row.cells().size(); i++) {
            if (!row.cell(i).isBlank()) {
                findings.add(Finding.of(row.line(), "", Rule.EXTRA_CELLS, readings.size()));
                return Optional.empty();
            }
        }
        return good ? complete(row.line(), draft, findings) : Optional.empty();
    }

    private boolean take(int line, Column column, Reading<Consumer<Draft>> reading, Draft draft, Findings findings) {
        return switch (reading) {
            case Reading.Understood<Consumer<Draft>>(Consumer<Draft> effect) -> {
                effect.accept(draft);
                yield true;
            }
            case Reading.NotUnderstood<Consumer<Draft>>(Rule rule, List<String> arguments) -> {
                findings.add(new Finding(line, column.name(), rule, arguments));
                yield false;
            }
        };
    }

    private Optional<Line> complete(int line, Draft draft, Findings findings) {
        Period.Quarter quarter = draft.quarter;
        if (quarter == null || draft.value == null && header.kind() == DeliveryKind.TALLIES) {
            return Optional.empty();
        }
        for (Column column : header.columns()) {
            if (column instanceof Column.OfDimension(Dimension dimension)
                    && !dimension.codes().isEmpty()
                    && draft.codes.getOrDefault(dimension.id(), List.of()).stream()
                            .anyMatch(id -> isOutOfDate(dimension, id, quarter))) {
                findings.add(Finding.of(line, column.name(), Rule.CODE_OUT_OF_DATE, quarter.code()));
                return Optional.empty();
            }
        }
        CellValue value = draft.value == null ? CellValue.of(1) : draft.value;
        var good = new Line(line, draft.record, quarter, draft.codes, value, draft.encoding);
        boolean tally = header.kind() == DeliveryKind.TALLIES;
        int before = seen.put(tally ? good.key() : WordLists.plain(good.record()), line);
        if (before > 0) {
            findings.add(Finding.of(line, "", tally ? Rule.TALLY_TWICE : Rule.RECORD_TWICE, before));
            return Optional.empty();
        }
        return Optional.of(good);
    }

    private static boolean isOutOfDate(Dimension dimension, String id, Period.Quarter quarter) {
        return dimension
                .findCode(id)
                .filter(code -> code.validOn(quarter.start()) || code.validOn(quarter.end()))
                .isEmpty();
    }

    private @Nullable Rule broken(Cell cell, Column column) {
        return switch (cell.kind()) {
            case FORMULA -> Rule.FORMULA;
            case BROKEN -> Rule.BROKEN_FORMULA;
            case MERGED -> Rule.MERGED_CELLS;
            case PLAIN -> {
                if (cell.text().isEmpty()) {
                    yield Layout.isRequired(column) ? Rule.REQUIRED : null;
                }
                if (cell.text().length() > limits.cellLength()) {
                    yield Rule.CELL_TOO_LONG;
                }
                yield badCharacter(cell.text(), column instanceof Column.OfFreeText);
            }
        };
    }

    private static @Nullable Rule badCharacter(String text, boolean linesAllowed) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == '\n' || character == '\r') {
                if (!linesAllowed) {
                    return Rule.LINE_BREAK;
                }
            } else if (character < ' ' && character != '\t' || character == '\u007f' || character == '\ufffd') {
                return Rule.UNREADABLE_CHARACTERS;
            }
        }
        return null;
    }

    private Function<String, Reading<Consumer<Draft>>> reading(
            Column column, Period round, String supplier, Regions regions, Optional<Agreement> agreement) {
        return switch (column) {
            case Column.OfDimension(Dimension dimension) ->
                remembering(withPersonalData(ofDimension(dimension, round, supplier, regions)));
            case Column.OfCount count -> {
                var counts = new CountReading();
                yield remembering(
                        withPersonalData(text -> counts.read(text).map(value -> draft -> draft.value = value)));
            }
            case Column.OfRecord record -> withPersonalData(this::record);
            case Column.OfEncoding encoding ->
                agreement.map(EncodingReading::new).map(LineCheck::encodings).orElse(text -> Reading.of(draft -> {}));
            case Column.OfFreeText text -> remembering(this::nobody);
            case Column.Ignored ignored -> remembering(this::nobody);
        };
    }

    private static Function<String, Reading<Consumer<Draft>>> ofDimension(
            Dimension dimension, Period round, String supplier, Regions regions) {
        return switch (dimension.kind()) {
            case PERIOD -> {
                var periods = new PeriodReading(round);
                yield text -> periods.read(text).map(quarter -> draft -> draft.quarter = quarter);
            }
            case AREA -> {
                var municipalities = new MunicipalityReading(regions);
                yield text ->
                        municipalities.read(text).map(code -> draft -> draft.codes.put(dimension.id(), List.of(code)));
            }
            case CATEGORY -> {
                var codes = new CodeReading(dimension);
                yield text -> codes.read(text).map(ids -> draft -> draft.codes.put(dimension.id(), ids));
            }
            case SUPPLIER -> {
                Set<String> own = Set.of(
                        WordLists.plain(supplier),
                        WordLists.plain(regions.findOrganisation(supplier)
                                .map(Organisation::name)
                                .orElse(dimension.id())));
                yield text -> own.contains(WordLists.plain(text))
                        ? Reading.of(draft -> {})
                        : Reading.refused(Rule.OTHER_SUPPLIER);
            }
        };
    }

    private static Function<String, Reading<Consumer<Draft>>> encodings(EncodingReading reading) {
        return text -> reading.read(text).map(encoding -> draft -> draft.encoding = encoding);
    }

    private Reading<Consumer<Draft>> record(String text) {
        var found = personalData.findInRecordNumber(text);
        if (found.isPresent()) {
            return Reading.refused(Rule.PERSONAL_DATA, found.get().argument());
        }
        return RECORD.matcher(text).matches()
                ? Reading.of(draft -> draft.record = text)
                : Reading.refused(Rule.RECORD_UNFIT);
    }

    private Reading<Consumer<Draft>> nobody(String text) {
        return personalData
                .find(text)
                .<Reading<Consumer<Draft>>>map(kind -> Reading.refused(Rule.PERSONAL_DATA, kind.argument()))
                .orElseGet(() -> Reading.of(draft -> {}));
    }

    private Function<String, Reading<Consumer<Draft>>> withPersonalData(
            Function<String, Reading<Consumer<Draft>>> reading) {
        return text -> {
            Reading<Consumer<Draft>> result = reading.apply(text);
            return result instanceof Reading.NotUnderstood<Consumer<Draft>>(Rule rule, List<String> arguments)
                            && UNRECOGNISED.contains(rule)
                    ? personalData
                            .find(text)
                            .<Reading<Consumer<Draft>>>map(kind -> Reading.refused(Rule.PERSONAL_DATA, kind.argument()))
                            .orElse(result)
                    : result;
        };
    }

    private static Function<String, Reading<Consumer<Draft>>> remembering(
            Function<String, Reading<Consumer<Draft>>> reading) {
        Map<String, Reading<Consumer<Draft>>> known = new HashMap<>();
        return text -> {
            Reading<Consumer<Draft>> result = known.get(text);
            if (result == null) {
                result = reading.apply(text);
                if (known.size() < MOST_REMEMBERED && text.length() <= LONGEST_REMEMBERED) {
                    known.put(text, result);
                }
            }
            return result;
        };
    }

    /** A line in the making. */
    private static final class Draft {
        private @Nullable CellValue value;
        private Period.@Nullable Quarter quarter;
        private String record = "";
        private Optional<EncodedText> encoding = Optional.empty();
        private final SortedMap<String, List<String>> codes = Line.noCodes();
    }
}
