package nl.regiobeeld.collection;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** The rows of an Excel workbook: the sheet that our template calls so, else the first one that can be seen. */
final class XlsxSheet implements Sheet {
    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, true);
    /** Letters for day and year, outside quoted text and colours, make a number format one of dates. */
    private static final Pattern NOT_FORMAT = Pattern.compile("\"[^\"]*\"|\\[[^]]*]|\\\\.");

    private final Path file;
    private final ZipLook look;

    XlsxSheet(Path file, ZipLook look) {
        this.file = file;
        this.look = look;
    }

    @Override
    public long expectedRows() {
        return look.rows().values().stream().mapToLong(Long::longValue).max().orElse(0);
    }

    @Override
    public List<Finding> remarks() {
        return List.of();
    }

    @Override
    public void read(RowTaker taker) throws UnreadableFile {
        try (var workbook = new ReadableWorkbook(file.toFile(), WITH_FORMATS)) {
            List<org.dhatim.fastexcel.reader.Sheet> visible = workbook.getSheets()
                    .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                    .toList();
            if (visible.isEmpty()) {
                throw new UnreadableFile(Rule.EMPTY_FILE);
            }
            var chosen = visible.stream()
                    .filter(sheet -> sheet.getName().equalsIgnoreCase(Template.DATA_SHEET))
                    .findFirst()
                    .orElse(visible.getFirst());
            if (visible.stream().anyMatch(sheet -> sheet != chosen && !isOurs(sheet.getName()))) {
                taker.lost(Finding.ofFile(Rule.MORE_SHEETS));
            }
            // The part's number follows the order in nearly every workbook; merged ranges of another sheet do no harm.
            List<CellRange> merged = look.mergedIn("xl/worksheets/sheet" + (chosen.getIndex() + 1) + ".xml");
            try (Stream<org.dhatim.fastexcel.reader.Row> rows = chosen.openStream()) {
                var each = rows.iterator();
                for (Row row = next(each, merged); row != null; row = next(each, merged)) {
                    taker.take(row);
                }
            }
        } catch (IOException | ExcelReaderException e) {
            throw new UnreadableFile(Rule.DAMAGED);
        }
    }

    /** The reader's own exceptions carry content of the file, which must not reach a log: only their place is told. */
    private static @Nullable Row next(Iterator<org.dhatim.fastexcel.reader.Row> rows, List<CellRange> merged)
            throws UnreadableFile {
        try {
            return rows.hasNext() ? row(rows.next(), merged) : null;
        } catch (RuntimeException e) {
            throw new UnreadableFile(Rule.DAMAGED);
        }
    }

    private static boolean isOurs(String sheet) {
        return Set.of(Template.CODES_SHEET, Template.EXPLANATION_SHEET, Template.DATA_SHEET)
                .contains(sheet);
    }

    private static Row row(org.dhatim.fastexcel.reader.Row source, List<CellRange> merged) {
        var cells = new ArrayList<Cell>(source.getCellCount());
        for (int column = 0; column < source.getCellCount(); column++) {
            var cell = source.hasCell(column) ? source.getCell(column) : null;
            cells.add(
                    isMerged(merged, source.getRowNum(), column)
                            ? new Cell(Cell.Kind.MERGED, "")
                            : cell == null ? Cell.EMPTY : cell(cell));
        }
        return new Row(source.getRowNum(), cells);
    }

    private static boolean isMerged(List<CellRange> merged, int row, int column) {
        for (CellRange range : merged) {
            if (range.contains(row, column)) {
                return true;
            }
        }
        return false;
    }

    private static Cell cell(org.dhatim.fastexcel.reader.Cell cell) {
        return switch (cell.getType()) {
            case FORMULA -> new Cell(Cell.Kind.FORMULA, "");
            case ERROR -> new Cell(Cell.Kind.BROKEN, "");
            case EMPTY -> Cell.EMPTY;
            case BOOLEAN -> Cell.of(cell.asBoolean() ? "ja" : "nee");
            case STRING -> Cell.of(cell.getText());
            case NUMBER -> Cell.of(isDate(cell) ? day(cell) : plain(cell.asNumber()));
        };
    }

    private static String day(org.dhatim.fastexcel.reader.Cell cell) {
        BigDecimal number = cell.asNumber();
        return number.signum() > 0 && number.compareTo(BigDecimal.valueOf(200_000)) < 0
                ? cell.asDate().toLocalDate().toString()
                : plain(number);
    }

    /** Without an exponent, unless writing it out would take more room than any count needs. */
    static String plain(BigDecimal number) {
        return Math.abs((long) number.scale()) > 40 || number.precision() > 40
                ? number.round(new java.math.MathContext(3)).toString()
                : number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static boolean isDate(org.dhatim.fastexcel.reader.Cell cell) {
        Integer id = cell.getDataFormatId();
        if (id != null && (id >= 14 && id <= 22 || id >= 45 && id <= 47)) {
            return true;
        }
        String format = cell.getDataFormatString();
        if (format == null || format.equalsIgnoreCase("General")) {
            return false;
        }
        String letters = NOT_FORMAT.matcher(format).replaceAll("").toLowerCase(java.util.Locale.ROOT);
        return letters.contains("d") || letters.contains("y") || letters.contains("j");
    }
}
