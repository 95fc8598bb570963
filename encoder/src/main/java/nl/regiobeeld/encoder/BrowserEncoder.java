package nl.regiobeeld.encoder;

import java.io.IOException;
import nl.regiobeeld.linkage.encode.EncodingParameters;
import nl.regiobeeld.linkage.encode.Hardening;
import nl.regiobeeld.linkage.encode.LinkageSecret;
import nl.regiobeeld.linkage.table.CsvTable;
import nl.regiobeeld.linkage.table.Spreadsheet;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSByRef;
import org.teavm.jso.JSExport;

/** What a page can ask. It runs in a worker: nothing here opens a connection or touches the page. */
public final class BrowserEncoder {
    private BrowserEncoder() {}

    /** The compiler asks for one; a module starts nothing by itself. */
    public static void main(String[] args) {}

    /** Why a typed secret cannot be read, as {@link LinkageSecret.Reason} names it; empty when it can. */
    @JSExport
    public static String secretProblem(String typed) {
        return switch (LinkageSecret.read(typed)) {
            case LinkageSecret.Reading.Read read -> "";
            case LinkageSecret.Reading.Refused(LinkageSecret.Reason reason) -> reason.name();
        };
    }

    /** The check value of a secret for a project and period, to hold against the one that was agreed. */
    @JSExport
    public static String checkValue(String typed, String project, String epoch, String hardening) {
        return secret(typed).checkValue(parameters(project, epoch, hardening));
    }

    /**
     * Opens a text file.
     *
     * @param spellings how headings may be spelled, each followed by the name of its column in the template
     */
    @JSExport
    public static Job openText(TextSource source, String[] spellings) throws IOException {
        return new Job(new CsvTable(new SourceReader(source)), spellings);
    }

    /** Opens an XLSX or ODS file. */
    @JSExport
    public static Job openSpreadsheet(@JSByRef byte[] file, String[] spellings) throws IOException {
        return new Job(Spreadsheet.read(file), spellings);
    }

    static LinkageSecret secret(String typed) {
        return switch (LinkageSecret.read(typed)) {
            case LinkageSecret.Reading.Read(LinkageSecret secret) -> secret;
            case LinkageSecret.Reading.Refused(LinkageSecret.Reason reason) ->
                throw new IllegalArgumentException(reason.name());
        };
    }

    static EncodingParameters parameters(String project, String epoch, String label) {
        @Nullable Hardening hardening = Hardening.ofLabel(label);
        if (hardening == null) {
            throw new IllegalArgumentException("No hardening " + label);
        }
        return new EncodingParameters(project, epoch, hardening);
    }
}
