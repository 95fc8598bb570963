package nl.regiobeeld.storage;

import org.jspecify.annotations.Nullable;

/** Storage cannot be opened or closed; the message says what happened and what to do about it. */
public final class StorageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why, for exit codes and metrics. */
    public enum Reason {
        /** Another run of the program holds the data folder. */
        ALREADY_RUNNING,
        /** The data folder cannot be used by this user. */
        FOLDER_UNUSABLE,
        /** This machine or user cannot run the built-in PostgreSQL. */
        NOT_SUPPORTED_HERE,
        /** The external database refuses, is unreachable or is too old. */
        EXTERNAL_REFUSED,
        /** PostgreSQL did not do what was asked. */
        DATABASE_FAILED
    }

    private final Reason reason;

    StorageException(Reason reason, String message) {
        this(reason, message, null);
    }

    StorageException(Reason reason, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
