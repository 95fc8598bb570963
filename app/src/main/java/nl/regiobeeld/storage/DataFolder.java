package nl.regiobeeld.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The files in a data folder, and how the private ones are written: for the owner's eyes only, whole or not at all. */
record DataFolder(Path path) {

    static final FileAttribute<Set<PosixFilePermission>> PRIVATE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    /** Makes the folder if it is not there yet. */
    static DataFolder prepare(Path path) {
        try {
            if (!Files.isDirectory(path)) {
                Files.createDirectories(path, PRIVATE);
            }
        } catch (IOException e) {
            throw unusable(path, e);
        }
        if (!Files.isWritable(path)) {
            throw unusable(path, null);
        }
        return new DataFolder(path);
    }

    private static StorageException unusable(Path path, @Nullable IOException cause) {
        return new StorageException(
                StorageException.Reason.FOLDER_UNUSABLE,
                "The data folder " + path + " cannot be written by user " + System.getProperty("user.name")
                        + ". Choose another folder with --data, or start as the user who owns this one.",
                cause);
    }

    Path lock() {
        return path.resolve("lock");
    }

    /** Where a running program tells how to reach it; absent when none runs. */
    Path instance() {
        return path.resolve("instance.properties");
    }

    /** The passwords and the port of the built-in PostgreSQL. */
    Path secrets() {
        return path.resolve("postgresql.properties");
    }

    Path cluster() {
        return path.resolve("postgresql-" + PostgresPrograms.MAJOR_VERSION);
    }

    Path log() {
        return path.resolve("postgresql.log");
    }

    static Optional<Map<String, String>> read(Path file) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new StorageException(
                    StorageException.Reason.FOLDER_UNUSABLE,
                    "The file " + file + " cannot be read by user " + System.getProperty("user.name")
                            + ". Start as the user who owns it, or choose another folder with --data.",
                    e);
        }
        var values = new TreeMap<String, String>();
        properties.stringPropertyNames().forEach(name -> values.put(name, properties.getProperty(name)));
        return Optional.of(values);
    }

    static void writePrivately(Path file, Map<String, String> values) {
        var text = new StringBuilder();
        new TreeMap<>(values)
                .forEach((name, value) -> text.append(name)
                        .append('=')
                        .append(value.replace("\\", "\\\\"))
                        .append('\n'));
        writePrivately(file, text.toString());
    }

    static void writePrivately(Path file, String text) {
        var fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.deleteIfExists(fresh);
            try (var channel = FileChannel.open(
                    fresh,
                    EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
                var bytes = StandardCharsets.UTF_8.encode(text);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }
}
