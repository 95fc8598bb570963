package nl.regiobeeld.linkage.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import nl.regiobeeld.linkage.encode.EncodingParameters;
import nl.regiobeeld.linkage.encode.LinkageSecret;

/** The file in which suppliers keep their shared secret: the secret itself and remarks after #. */
final class KeyFile {
    private KeyFile() {}

    /** Makes a file that only its owner can read; gives the check value. Never replaces a file: it may be the only copy. */
    static String make(Path file, EncodingParameters parameters) throws IOException, Arguments.BadInput {
        SecureRandom random = new SecureRandom();
        LinkageSecret secret = LinkageSecret.fresh(random::nextInt);
        String check = secret.checkValue(parameters);
        String text = "# Gedeelde sleutel van de leveranciers. Geef hem nooit aan wie koppelt of de monitor beheert.\n"
                + "# Shared secret of the suppliers. Never give it to whoever links or runs the monitor.\n"
                + "# " + parameters.project() + ", " + parameters.epoch() + ": controlegetal/check value " + check
                + "\n"
                + secret.written() + "\n";
        try {
            Files.writeString(file, "", StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            throw new Arguments.BadInput(file + " exists already. A key is never replaced: choose another name.");
        }
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
        Files.writeString(file, text, StandardCharsets.UTF_8);
        return check;
    }

    static LinkageSecret read(String text) throws Arguments.BadInput {
        return switch (LinkageSecret.read(text)) {
            case LinkageSecret.Reading.Read(LinkageSecret secret) -> secret;
            case LinkageSecret.Reading.Refused(LinkageSecret.Reason reason) ->
                throw new Arguments.BadInput(
                        switch (reason) {
                            case NOT_HEXADECIMAL -> "The secret has signs other than 0-9 and a-f";
                            case WRONG_LENGTH -> "The secret does not have 68 digits: a part is missing or too much";
                            case CHECK_DIGITS_DIFFER ->
                                "The secret has a typing error: its last four digits do not agree";
                        });
        };
    }
}
