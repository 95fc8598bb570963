package nl.regiobeeld.collection;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A supplier's file for as long as it is being checked. It is gone when this closes, whatever happened: what is not a good
 * line is never kept.
 */
final class Upload implements AutoCloseable {
    private static final String PREFIX = "regiobeeld-delivery-";
    private static final String SUFFIX = ".upload";

    private final Path file;
    private final String name;
    private final String sha256;
    private final long bytes;

    private Upload(Path file, String name, String sha256, long bytes) {
        this.file = file;
        this.name = name;
        this.sha256 = sha256;
        this.bytes = bytes;
    }

    /**
     * Takes a file in; empty when it is larger than allowed. A stream that breaks off leaves nothing behind.
     *
     * @throws UncheckedIOException when the stream breaks off or the disk is full
     */
    static Optional<Upload> take(InputStream content, String name, long mostBytes) {
        Path file = null;
        boolean kept = false;
        try {
            file = Files.createTempFile(PREFIX, SUFFIX);
            MessageDigest digest = sha256();
            long bytes;
            try (var limited = new DigestInputStream(content, digest);
                    var output = Files.newOutputStream(file)) {
                bytes = copy(limited, output, mostBytes);
            }
            kept = bytes <= mostBytes;
            return kept
                    ? Optional.of(new Upload(file, name, HexFormat.of().formatHex(digest.digest()), bytes))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("a delivery broke off", e);
        } finally {
            if (file != null && !kept) {
                delete(file);
            }
        }
    }

    /** Removes what a crash left behind; younger files may belong to a run that is still busy. */
    static void clearLeftovers(Instant before) {
        Path folder = Path.of(System.getProperty("java.io.tmpdir"));
        try (var files = Files.newDirectoryStream(folder, PREFIX + "*" + SUFFIX)) {
            for (Path file : files) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                    delete(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot tidy " + folder, e);
        }
    }

    Path file() {
        return file;
    }

    String name() {
        return name;
    }

    String sha256Hex() {
        return sha256;
    }

    long bytes() {
        return bytes;
    }

    @Override
    public void close() {
        delete(file);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long copy(InputStream from, OutputStream to, long most) throws IOException {
        byte[] block = new byte[1 << 16];
        long total = 0;
        for (int read = from.read(block); read >= 0 && total <= most; read = from.read(block)) {
            to.write(block, 0, read);
            total += read;
        }
        return total;
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
