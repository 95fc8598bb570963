package nl.regiobeeld.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked once per version from the library that carries them. */
record PostgresPrograms(Path folder) {
    /** The version of the library in {@code pom.xml}; a test compares it with what the program itself says. */
    static final String VERSION = "18.6";

    static final String MAJOR_VERSION = "18";

    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";

    Path program(String name) {
        return folder.resolve("bin").resolve(name);
    }

    /** Several processes may ask at once: one unpacks, the others wait for it. */
    static PostgresPrograms unpackInto(Path programsFolder) {
        requireSupportedMachine();
        var programs = new PostgresPrograms(programsFolder.resolve("postgresql-" + VERSION));
        if (Files.isDirectory(programs.folder)) {
            return programs;
        }
        try {
            // It may be the first thing in a new data folder, which is private.
            Files.createDirectories(programsFolder, DataFolder.PRIVATE);
            var turn = programsFolder.resolve("lock");
            var lock = Waiting.untilPresent(() -> FolderLock.tryAcquire(turn), 120)
                    .orElseThrow(() -> new IOException("another process keeps unpacking; see " + turn));
            try {
                programs.unpackIfAbsent();
            } finally {
                lock.close();
            }
            return programs;
        } catch (IOException e) {
            throw new StorageException(
                    StorageException.Reason.FOLDER_UNUSABLE,
                    "PostgreSQL cannot be unpacked in " + programsFolder + ": " + e.getMessage(),
                    e);
        }
    }

    /** Under a name of its own until it is complete. */
    private void unpackIfAbsent() throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        var unfinished = folder.resolveSibling(folder.getFileName() + ".new");
        deleteRecursively(unfinished);
        unpack(unfinished);
        Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void requireSupportedMachine() {
        var system = System.getProperty("os.name") + " " + System.getProperty("os.arch");
        if (!system.toLowerCase(Locale.ROOT).matches("linux (amd64|x86_64)")) {
            throw new StorageException(
                    StorageException.Reason.NOT_SUPPORTED_HERE,
                    "The built-in PostgreSQL runs on Linux with an x86-64 processor; this machine is " + system
                            + ". Install PostgreSQL 15 or newer and give its address with --database-url.");
        }
    }

    private static void unpack(Path target) throws IOException {
        try (var packed = PostgresPrograms.class.getResourceAsStream(ARCHIVE)) {
            if (packed == null) {
                throw new IOException("the library with PostgreSQL is missing");
            }
            try (var archive = new TarArchiveInputStream(new XZInputStream(packed))) {
                for (var entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                    unpack(archive, entry, target);
                }
            }
        }
    }

    private static void unpack(TarArchiveInputStream archive, TarArchiveEntry entry, Path target) throws IOException {
        var path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
            throw new IOException("the archive points outside its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.resolveSibling("."));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
            Files.copy(archive, path);
            Files.setPosixFilePermissions(path, permissions(entry));
        }
    }

    private static Set<PosixFilePermission> permissions(TarArchiveEntry entry) {
        var executable = (entry.getMode() & 0100) != 0;
        return EnumSet.copyOf(PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }

    static void deleteRecursively(Path path) {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> files = Files.walk(path)) {
            for (var file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete " + path, e);
        }
    }
}
