package nl.regiobeeld.storage;

/**
 * A PostgreSQL server of the organisation itself, version 15 or newer.
 *
 * @param url as PostgreSQL's driver reads it; {@code postgresql://host/database} is taken as well
 */
public record ExternalDatabase(String url, String user, String password) {
    public ExternalDatabase {
        if (url.startsWith("postgresql://")) {
            url = "jdbc:" + url;
        }
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new StorageException(
                    StorageException.Reason.EXTERNAL_REFUSED,
                    "The address of the database must look like jdbc:postgresql://host:5432/database.");
        }
    }

    /** Without the password, so that it never reaches a log. */
    @Override
    public String toString() {
        return "ExternalDatabase[" + url + ", user " + user + "]";
    }
}
