package nl.regiobeeld.web.mail;

import java.util.Locale;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The mail server, in settings {@code regiobeeld.mail.*}; without {@code server} all mail waits. */
@Component
final class MailSettings {
    /** How the connection is kept secret. */
    enum Security {
        /** Begins open and refuses to go on without TLS; usual on port 587. */
        STARTTLS,
        /** TLS from the first byte; usual on port 465. */
        TLS,
        /** Open, for a mail server on the same machine. */
        NONE
    }

    private final String server;
    private final int port;
    private final Security security;
    private final String user;
    private final String password;
    private final String from;

    @Autowired
    MailSettings(
            @Value("${regiobeeld.mail.server:}") String server,
            @Value("${regiobeeld.mail.port:587}") int port,
            @Value("${regiobeeld.mail.security:starttls}") String security,
            @Value("${regiobeeld.mail.user:}") String user,
            @Value("${regiobeeld.mail.password:}") String password,
            @Value("${regiobeeld.mail.from:}") String from) {
        this.server = server.strip();
        this.port = port;
        this.security = Security.valueOf(security.strip().toUpperCase(Locale.ROOT));
        this.user = user.strip();
        this.password = password;
        this.from = from.strip();
        if (delivers() && !Message.isAddress(this.from)) {
            throw new IllegalArgumentException(
                    "regiobeeld.mail.server is set, so regiobeeld.mail.from must be the address that mail comes from");
        }
    }

    boolean delivers() {
        return !server.isEmpty();
    }

    String server() {
        return server;
    }

    int port() {
        return port;
    }

    Security security() {
        return security;
    }

    String user() {
        return user;
    }

    String password() {
        return password;
    }

    String from() {
        return from;
    }
}
