package nl.regiobeeld.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;

/**
 * The passwords of the built-in PostgreSQL and the port it was given once.
 *
 * @param administratorPassword of the superuser, used only to make the program's own role and database
 */
record PostgresSecrets(String administratorPassword, String programPassword, int port) {

    static PostgresSecrets readOrCreate(DataFolder folder) {
        var known = DataFolder.read(folder.secrets());
        if (known.isPresent()) {
            return from(known.get());
        }
        if (Files.exists(folder.cluster())) {
            throw new StorageException(
                    StorageException.Reason.DATABASE_FAILED,
                    "The file " + folder.secrets() + " with the passwords of the database is missing. Put it back from"
                            + " a backup of the data folder.");
        }
        var fresh = new PostgresSecrets(randomPassword(), randomPassword(), freePort());
        fresh.write(folder);
        return fresh;
    }

    PostgresSecrets onAnotherPort() {
        return new PostgresSecrets(administratorPassword, programPassword, freePort());
    }

    void write(DataFolder folder) {
        DataFolder.writePrivately(
                folder.secrets(),
                Map.of(
                        "administrator.password", administratorPassword,
                        "program.password", programPassword,
                        "port", Integer.toString(port)));
    }

    private static PostgresSecrets from(Map<String, String> values) {
        return new PostgresSecrets(
                values.getOrDefault("administrator.password", ""),
                values.getOrDefault("program.password", ""),
                Integer.parseInt(values.getOrDefault("port", "0")));
    }

    private static String randomPassword() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return "PostgresSecrets[port " + port + "]";
    }
}
