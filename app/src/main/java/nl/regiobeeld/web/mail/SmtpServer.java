package nl.regiobeeld.web.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Stream;
import nl.regiobeeld.web.mail.Delivery.Arrived;
import nl.regiobeeld.web.mail.Delivery.Never;
import nl.regiobeeld.web.mail.Delivery.NotNow;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Hands mails to the mail server, one at a time. */
@Component
final class SmtpServer {
    private static final String MOST_MILLISECONDS = "20000";
    private static final int LONGEST_PROBLEM = 300;

    private final MailSettings settings;
    private final JavaMailSenderImpl sender = new JavaMailSenderImpl();

    SmtpServer(MailSettings settings) {
        this.settings = settings;
        sender.setHost(settings.server());
        sender.setPort(settings.port());
        sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
        if (!settings.user().isEmpty()) {
            sender.setUsername(settings.user());
            sender.setPassword(settings.password());
        }
        var properties = sender.getJavaMailProperties();
        properties.put("mail.smtp.auth", Boolean.toString(!settings.user().isEmpty()));
        properties.put("mail.smtp.connectiontimeout", MOST_MILLISECONDS);
        properties.put("mail.smtp.timeout", MOST_MILLISECONDS);
        properties.put("mail.smtp.writetimeout", MOST_MILLISECONDS);
        switch (settings.security()) {
            case STARTTLS -> {
                properties.put("mail.smtp.starttls.required", "true");
                properties.put("mail.smtp.ssl.checkserveridentity", "true");
            }
            case TLS -> {
                properties.put("mail.smtp.ssl.enable", "true");
                properties.put("mail.smtp.ssl.checkserveridentity", "true");
            }
            case NONE -> {}
        }
    }

    Delivery deliver(UUID id, Message message) {
        try {
            sender.send(written(id, message));
            return new Arrived();
        } catch (MailSendException e) {
            return failure(e);
        } catch (MailException | MessagingException e) {
            return new NotNow(problem(e));
        }
    }

    private MimeMessage written(UUID id, Message message) throws MessagingException {
        MimeMessage mail = sender.createMimeMessage();
        var helper = new MimeMessageHelper(mail, !message.attachments().isEmpty(), StandardCharsets.UTF_8.name());
        helper.setFrom(settings.from());
        helper.setTo(message.to());
        helper.setSubject(message.subject());
        helper.setText(message.text());
        for (Message.Attachment attachment : message.attachments()) {
            helper.addAttachment(
                    attachment.name(), new ByteArrayResource(attachment.content()), attachment.contentType());
        }
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setHeader(
                "Message-ID",
                "<" + id + "@" + settings.from().substring(settings.from().indexOf('@') + 1) + ">");
        return mail;
    }

    private static Delivery failure(MailSendException failed) {
        return Stream.concat(Stream.of(failed.getMessageExceptions()), Stream.of(failed))
                .flatMap(SmtpServer::chain)
                .filter(SmtpServer::refusedForGood)
                .findFirst()
                .<Delivery>map(refusal -> new Never(problem(refusal)))
                .orElseGet(() -> new NotNow(problem(failed)));
    }

    private static Stream<Throwable> chain(Throwable start) {
        return Stream.iterate(
                start,
                failure -> failure != null,
                failure -> failure instanceof MessagingException mail && mail.getNextException() != null
                        ? mail.getNextException()
                        : failure.getCause());
    }

    /** A reply of the server from 500 on says that the same mail will be refused again (RFC 5321, 4.2.1). */
    private static boolean refusedForGood(Throwable failure) {
        return switch (failure) {
            case SMTPAddressFailedException refusal -> refusal.getReturnCode() >= 500;
            case SMTPSendFailedException refusal -> refusal.getReturnCode() >= 500;
            default -> false;
        };
    }

    private static String problem(Throwable failure) {
        String said = String.valueOf(failure.getMessage()).replaceAll("\\s+", " ");
        return said.substring(0, Math.min(LONGEST_PROBLEM, said.length()));
    }
}
