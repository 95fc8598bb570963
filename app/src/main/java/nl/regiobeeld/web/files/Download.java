package nl.regiobeeld.web.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.server.ResponseStatusException;

/** Answers with a file to take home, which no cache keeps: the next reader may see less. */
public final class Download {
    private Download() {}

    /**
     * A table as a file.
     *
     * @param name without an extension
     * @param format the extension; one that does not exist gives 404
     */
    public static ResponseEntity<byte[]> of(Sheet sheet, String name, String format) {
        FileFormat chosen =
                FileFormat.find(format).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var file = new ByteArrayOutputStream();
        try {
            chosen.write(sheet, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return of(file.toByteArray(), name + "." + chosen.extension(), chosen.contentType());
    }

    /** @param name with its extension */
    public static ResponseEntity<byte[]> of(byte[] content, String name, String type) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(content);
    }
}
