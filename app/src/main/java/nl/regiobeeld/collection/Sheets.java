package nl.regiobeeld.collection;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Finds out what a file is. Its content decides, never its name. */
final class Sheets {
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] EMPTY_ZIP = {'P', 'K', 5, 6};
    private static final byte[] COMPOUND = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final List<String> OTHER_STARTS = List.of(
            "%PDF",
            "\u0089PNG",
            "\u00ff\u00d8\u00ff",
            "GIF8",
            "{\\rtf",
            "<html",
            "<!DOCTYPE",
            "<?xml",
            "<HTML",
            "Rar!",
            "7z\u00bc");

    private Sheets() {}

    static Sheet open(Path file, Limits limits) throws UnreadableFile {
        try {
            byte[] start = start(file);
            if (start.length == 0) {
                throw new UnreadableFile(Rule.EMPTY_FILE);
            }
            if (startsWith(start, COMPOUND)) {
                throw new UnreadableFile(Rule.OLD_SHEET);
            }
            String text = new String(start, StandardCharsets.ISO_8859_1);
            if (OTHER_STARTS.stream().anyMatch(text::startsWith) || startsWith(start, EMPTY_ZIP)) {
                throw new UnreadableFile(Rule.NO_SHEET);
            }
            return startsWith(start, ZIP) ? packed(file, limits) : new CsvSheet(file);
        } catch (IOException e) {
            throw new UnreadableFile(Rule.DAMAGED);
        }
    }

    private static Sheet packed(Path file, Limits limits) throws IOException, UnreadableFile {
        ZipLook look = ZipLook.at(file, limits);
        if (look.parts().stream().anyMatch(Sheets::isMacro)) {
            throw new UnreadableFile(Rule.MACROS);
        }
        if (look.parts().contains("xl/workbook.xml")) {
            return new XlsxSheet(file, look);
        }
        if (look.parts().contains("content.xml")) {
            return new OdsSheet(file, limits);
        }
        throw new UnreadableFile(look.parts().contains("xl/workbook.bin") ? Rule.OLD_SHEET : Rule.NO_SHEET);
    }

    private static boolean isMacro(String part) {
        return part.endsWith("vbaProject.bin") || part.startsWith("Basic/") || part.startsWith("Scripts/");
    }

    private static byte[] start(Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            return stream.readNBytes(16);
        }
    }

    private static boolean startsWith(byte[] start, byte[] mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= start.length || start[i] != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
