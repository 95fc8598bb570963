package nl.regiobeeld.web.mail;

import java.util.List;
import java.util.Optional;

/**
 * A mail in plain text to one person.
 *
 * @param key names what it is about, such as {@code agenda.reminder.12.jansen}; a second message with the same key is not
 *     sent. Empty when every message counts
 * @param to the mail address, without a name
 */
public record Message(Optional<String> key, String to, String subject, String text, List<Attachment> attachments) {

    /** A file that goes with it. */
    public record Attachment(String name, String contentType, byte[] content) {}

    public Message {
        if (!isAddress(to)) {
            throw new IllegalArgumentException("Not a mail address");
        }
        // A line break in a header would let its writer add headers of his own.
        subject = subject.replaceAll("\\s+", " ").strip();
        attachments = List.copyOf(attachments);
    }

    public static Message to(String address, String subject, String text) {
        return new Message(Optional.empty(), address, subject, text, List.of());
    }

    /** The same message, sent once for this key. */
    public Message onceFor(String key) {
        return new Message(Optional.of(key), to, subject, text, attachments);
    }

    public Message with(Attachment attachment) {
        var all = new java.util.ArrayList<>(attachments);
        all.add(attachment);
        return new Message(key, to, subject, text, all);
    }

    /** Whether mail can be sent to what was written: a name, an at sign and a domain, without anything around it. */
    public static boolean isAddress(String written) {
        return written.length() <= 254
                && written.matches(
                        "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@"
                                + "(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)*[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?");
    }
}
