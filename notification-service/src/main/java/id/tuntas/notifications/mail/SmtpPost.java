package id.tuntas.notifications.mail;

import id.tuntas.notifications.directory.MailAddress;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Sends through SMTP, as plain text. */
@Component
final class SmtpPost implements Post {

    private final JavaMailSender smtp;
    private final MailProperties mail;
    private final Clock clock;

    SmtpPost(JavaMailSender smtp, MailProperties mail, Clock clock) {
        this.smtp = smtp;
        this.mail = mail;
        this.clock = clock;
    }

    @Override
    public void send(Letter letter, MailAddress to) {
        try {
            smtp.send(message(letter, to));
        } catch (MailException | MessagingException e) {
            throw new Unavailable(e);
        }
    }

    private MimeMessage message(Letter letter, MailAddress to) throws MessagingException {
        MimeMessage message = smtp.createMimeMessage();
        message.setFrom(new InternetAddress(mail.from()));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(to.value()));
        message.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
        message.setText(letter.body(), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(clock.instant()));
        message.setHeader("Message-ID", letter.messageId());
        // RFC 3834: no out-of-office answers to a machine.
        message.setHeader("Auto-Submitted", "auto-generated");
        if (letter.urgent()) {
            message.setHeader("Importance", "high");
        }
        return message;
    }
}
