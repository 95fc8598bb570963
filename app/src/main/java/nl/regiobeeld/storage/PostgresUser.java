package nl.regiobeeld.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * As whom PostgreSQL runs. It refuses to run as root, so root starts it as somebody else: first choice is a user
 * namespace, in which root's own files look like nobody's and nothing changes owner; second choice is to become nobody.
 *
 * @param prefix put before every command
 * @param fileOwner user id, outside any namespace, of the files of the database
 */
record PostgresUser(List<String> prefix, int fileOwner) {
    private static final int ROOT = 0;
    private static final int NOBODY = 65534;

    static final PostgresUser IN_NAMESPACE = new PostgresUser(List.of("unshare", "--user"), ROOT);
    static final PostgresUser NOBODY_BY_SETPRIV = new PostgresUser(
            List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups", "--no-new-privs"), NOBODY);
    static final PostgresUser NOBODY_BY_RUNUSER = new PostgresUser(List.of("runuser", "-u", "nobody", "--"), NOBODY);

    static PostgresUser choose(PostgresPrograms programs, DataFolder folder) {
        var me = ownerOf(Path.of("/proc/self"));
        return me == ROOT
                ? chooseForRoot(programs, folder, List.of(IN_NAMESPACE, NOBODY_BY_SETPRIV, NOBODY_BY_RUNUSER))
                : new PostgresUser(List.of(), me);
    }

    static PostgresUser chooseForRoot(PostgresPrograms programs, DataFolder folder, List<PostgresUser> candidates) {
        for (var candidate : candidates) {
            if (candidate.fileOwner != ROOT) {
                letOthersPassThrough(folder.path());
                letOthersPassThrough(programs.folder().resolveSibling("."));
            }
            if (candidate.canStart(programs.program("postgres")) && candidate.canReach(folder.path())) {
                return candidate;
            }
        }
        throw new StorageException(
                StorageException.Reason.NOT_SUPPORTED_HERE,
                "PostgreSQL does not run as root, and this machine allows neither a user namespace nor user \"nobody\""
                        + " in " + folder.path()
                        + ". Start the program as an ordinary user, choose with --data a folder"
                        + " that \"nobody\" can reach, or give an external database with --database-url.");
    }

    /** Files made under another choice get this one's owner. Only root ever has a choice. */
    void takeOwnership(Path cluster) {
        if (ownerOf(cluster) == fileOwner) {
            return;
        }
        if (prefix.isEmpty()) {
            throw new StorageException(
                    StorageException.Reason.FOLDER_UNUSABLE,
                    "The database in " + cluster + " belongs to another user. Start as that user, or choose another"
                            + " folder with --data.");
        }
        try (var files = Files.walk(cluster)) {
            for (var file : files.toList()) {
                Files.setAttribute(file, "unix:uid", fileOwner, LinkOption.NOFOLLOW_LINKS);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> command(String... command) {
        return Stream.concat(prefix.stream(), Arrays.stream(command)).toList();
    }

    private boolean canStart(Path program) {
        return succeeds(command(program.toString(), "--version"));
    }

    private boolean canReach(Path folder) {
        return succeeds(command("test", "-x", folder.toString()));
    }

    private static boolean succeeds(List<String> command) {
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void letOthersPassThrough(Path folder) {
        try {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int ownerOf(Path path) {
        try {
            return (Integer) Files.getAttribute(path, "unix:uid");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
