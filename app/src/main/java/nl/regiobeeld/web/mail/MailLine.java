package nl.regiobeeld.web.mail;

/** A mail as one line of a list, in the words of the reader's language. */
public record MailLine(
        String id, String subject, String to, String state, String since, String problem, boolean mayRetry) {}
