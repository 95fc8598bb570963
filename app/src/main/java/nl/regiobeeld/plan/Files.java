package nl.regiobeeld.plan;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import nl.regiobeeld.web.files.FileFormat;
import nl.regiobeeld.web.files.Sheet;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.server.ResponseStatusException;

/** Files to take home. */
final class Files {
    private Files() {}

    static ResponseEntity<byte[]> answer(Sheet sheet, String name, String format) {
        FileFormat chosen =
                FileFormat.find(format).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var file = new ByteArrayOutputStream();
        try {
            chosen.write(sheet, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return answer(file.toByteArray(), name + "." + chosen.extension(), chosen.contentType());
    }

    static ResponseEntity<byte[]> answer(byte[] content, String name, String type) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(content);
    }
}
