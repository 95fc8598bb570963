package nl.regiobeeld.collection;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The rows of an OpenDocument spreadsheet: the first table, streamed. Repeated cells and rows are written once with a
 * number in this format, so that a few bytes can stand for millions of cells; empty ones cost nothing here, others count.
 */
final class OdsSheet implements Sheet {
    private static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    private static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";

    private final Path file;
    private final Limits limits;

    OdsSheet(Path file, Limits limits) {
        this.file = file;
        this.limits = limits;
    }

    @Override
    public long expectedRows() {
        return 0;
    }

    @Override
    public List<Finding> remarks() {
        return List.of();
    }

    @Override
    public void read(RowTaker taker) throws UnreadableFile {
        try (var zip = new ZipFile(file.toFile());
                InputStream content =
                        new BufferedInputStream(zip.getInputStream(zip.getEntry("content.xml")), 1 << 16)) {
            XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            XMLStreamReader xml = factory.createXMLStreamReader(content);
            int tables = 0;
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT && is(xml, TABLE, "table")) {
                    String name = attribute(xml, TABLE, "name");
                    if (tables++ == 0) {
                        table(xml, taker);
                    } else if (!name.equals(Template.CODES_SHEET) && !name.equals(Template.EXPLANATION_SHEET)) {
                        taker.lost(Finding.ofFile(Rule.MORE_SHEETS));
                        break;
                    }
                }
            }
        } catch (XMLStreamException | IOException e) {
            throw new UnreadableFile(Rule.DAMAGED);
        }
    }

    private void table(XMLStreamReader xml, RowTaker taker) throws XMLStreamException, UnreadableFile {
        long line = 1;
        int depth = 1;
        while (depth > 0) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT && is(xml, TABLE, "table-row")) {
                long repeated = number(xml, "number-rows-repeated");
                List<Cell> cells = cells(xml);
                boolean blank = cells.stream().allMatch(Cell::isBlank);
                if (!blank && repeated > limits.rows()) {
                    throw new UnreadableFile(Rule.TOO_MANY_ROWS, limits.rows());
                }
                for (long i = 0; i < repeated && !blank; i++) {
                    taker.take(new Row((int) Math.min(line + i, Integer.MAX_VALUE), cells));
                }
                line += repeated;
            } else if (event == XMLStreamConstants.START_ELEMENT && is(xml, TABLE, "table")) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT && is(xml, TABLE, "table")) {
                depth--;
            }
        }
    }

    private List<Cell> cells(XMLStreamReader xml) throws XMLStreamException, UnreadableFile {
        var cells = new ArrayList<Cell>();
        long blanks = 0;
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && is(xml, TABLE, "table-row")) {
                return cells;
            }
            if (event == XMLStreamConstants.START_ELEMENT
                    && (is(xml, TABLE, "table-cell") || is(xml, TABLE, "covered-table-cell"))) {
                long repeated = number(xml, "number-columns-repeated");
                Cell cell = cell(xml);
                if (cell.isBlank()) {
                    blanks += repeated;
                    continue;
                }
                if (cells.size() + blanks + repeated > 16_384) {
                    throw new UnreadableFile(Rule.TOO_MANY_COLUMNS, cells.size() + blanks + repeated, limits.columns());
                }
                for (; blanks > 0; blanks--) {
                    cells.add(Cell.EMPTY);
                }
                for (long i = 0; i < repeated; i++) {
                    cells.add(cell);
                }
            }
        }
    }

    private static Cell cell(XMLStreamReader xml) throws XMLStreamException {
        boolean merged = is(xml, TABLE, "covered-table-cell")
                || number(xml, "number-columns-spanned") > 1
                || number(xml, "number-rows-spanned") > 1;
        boolean formula = !attribute(xml, TABLE, "formula").isEmpty();
        String type = attribute(xml, OFFICE, "value-type");
        String value = attribute(xml, OFFICE, "value");
        String day = attribute(xml, OFFICE, "date-value");
        String text = text(xml);
        if (merged) {
            return new Cell(Cell.Kind.MERGED, "");
        }
        if (formula) {
            return new Cell(Cell.Kind.FORMULA, "");
        }
        return switch (type) {
            case "float", "percentage", "currency" -> Cell.of(numberText(value));
            case "date" -> Cell.of(day.length() > 10 ? day.substring(0, 10) : day);
            default -> Cell.of(text);
        };
    }

    private static String numberText(String value) {
        try {
            return XlsxSheet.plain(new BigDecimal(value));
        } catch (NumberFormatException e) {
            return value;
        }
    }

    /** The paragraphs of a cell, without its remarks; ends at the end of the cell. */
    private static String text(XMLStreamReader xml) throws XMLStreamException {
        var text = new StringBuilder();
        int depth = 1;
        int remark = 0;
        while (depth > 0) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    if (remark > 0 || is(xml, OFFICE, "annotation")) {
                        remark++;
                    } else if (is(xml, TEXT, "p") && !text.isEmpty()) {
                        text.append('\n');
                    } else if (is(xml, TEXT, "s")) {
                        text.append(' ');
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    remark = Math.max(0, remark - 1);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (remark == 0 && depth > 1) {
                        text.append(xml.getText());
                    }
                }
                default -> {}
            }
        }
        return text.toString();
    }

    private static boolean is(XMLStreamReader xml, String namespace, String name) {
        return name.equals(xml.getLocalName()) && namespace.equals(xml.getNamespaceURI());
    }

    private static String attribute(XMLStreamReader xml, String namespace, String name) {
        String value = xml.getAttributeValue(namespace, name);
        return value == null ? "" : value;
    }

    private static long number(XMLStreamReader xml, String name) {
        String value = attribute(xml, TABLE, name);
        return value.matches("\\d{1,9}") ? Math.max(1, Long.parseLong(value)) : 1;
    }
}
