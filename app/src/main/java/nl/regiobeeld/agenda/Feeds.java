package nl.regiobeeld.agenda;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Private calendar addresses: one for each device or program, each of which can be closed by itself. */
@Component
final class Feeds {
    private static final int BYTES = 24;

    private final JdbcClient database;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Feeds(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    record Feed(long id, String login, String name, Follow follows, Instant createdAt, Optional<Instant> readAt) {}

    /**
     * Opens an address.
     *
     * @return its secret part, which is not kept and cannot be shown again
     */
    String open(String login, String name, Follow follows) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        database.sql("""
                        insert into agenda_feed (digest, login, name, follows, created_at)
                        values (:digest, :login, :name, :follows, :now)
                        """)
                .param("digest", digest(secret))
                .param("login", login)
                .param("name", name)
                .param("follows", follows.code())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return secret;
    }

    /** The open addresses of a person, the newest first. */
    List<Feed> of(String login) {
        return database.sql("""
                        select id, login, name, follows, created_at, read_at
                        from agenda_feed
                        where login = :login and revoked_at is null
                        order by id desc
                        """).param("login", login).query(Feeds::feed).list();
    }

    /** Closes an address of this person; from now on it leads nowhere. */
    void close(long id, String login) {
        database.sql("""
                        update agenda_feed set revoked_at = :now
                        where id = :id and login = :login and revoked_at is null
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("id", id)
                .param("login", login)
                .update();
    }

    /** The feed behind an address, when it is open. */
    Optional<Feed> read(String secret) {
        return database.sql("""
                        update agenda_feed set read_at = :now
                        where digest = :digest and revoked_at is null
                        returning id, login, name, follows, created_at, read_at
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("digest", digest(secret))
                .query(Feeds::feed)
                .optional();
    }

    private static Feed feed(ResultSet row, int number) throws SQLException {
        return new Feed(
                row.getLong("id"),
                row.getString("login"),
                row.getString("name"),
                Follow.of(row.getString("follows")).orElseThrow(),
                row.getTimestamp("created_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("read_at")).map(Timestamp::toInstant));
    }

    static String digest(String secret) {
        return digest(secret.getBytes(StandardCharsets.UTF_8));
    }

    static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
