package nl.regiobeeld.web.files;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Optional;

/** The kinds of file a table can be taken home in. */
public enum FileFormat {
    /** Semicolons, decimal commas and a byte order mark: opens right in a Dutch spreadsheet program. */
    CSV("csv", "text/csv;charset=UTF-8"),
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ODS("ods", "application/vnd.oasis.opendocument.spreadsheet");

    private final String extension;
    private final String contentType;

    FileFormat(String extension, String contentType) {
        this.extension = extension;
        this.contentType = contentType;
    }

    public static Optional<FileFormat> find(String extension) {
        return Arrays.stream(values())
                .filter(format -> format.extension.equals(extension))
                .findFirst();
    }

    public String extension() {
        return extension;
    }

    public String contentType() {
        return contentType;
    }

    /** Writes the whole file; the stream is left open. */
    public void write(Sheet sheet, OutputStream out) throws IOException {
        switch (this) {
            case CSV -> CsvSheet.write(sheet, out);
            case XLSX -> XlsxSheet.write(sheet, out);
            case ODS -> OdsSheet.write(sheet, out);
        }
    }
}
