/**
 * Mail that leaves the program: a room puts a {@link nl.regiobeeld.web.mail.Message} in the
 * {@link nl.regiobeeld.web.mail.Outbox} and goes on; it is delivered by SMTP, again and again until it arrives.
 */
@NullMarked
@NamedInterface("mail")
package nl.regiobeeld.web.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
