package id.tuntas.standalone.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunningMailSinkIT {
    @TempDir Path folder;

    @Test
    void showsWhatArrivedInPlainWords() throws Exception {
        try (MailSink sink = MailSink.start(folder, 0, 0)) {
            send(
                    sink,
                    "bayu@polres-tarakan.example",
                    "Rujukan baru – segera",
                    "Buka: http://127.0.0.1:8080/r/1 …");
            send(sink, "rina@uptd-ppa-nunukan.example", "Second", "Two");

            Mail mail = sink.mailbox().messagesTo("bayu@polres-tarakan.example").getFirst();
            assertThat(mail.subject()).isEqualTo("Rujukan baru – segera");
            assertThat(mail.body()).contains("http://127.0.0.1:8080/r/1 …");
            assertThat(mail.id()).isNotEmpty();
            assertThat(sink.mailbox().messages()).hasSize(2);
            assertThat(sink.mailbox().messagesTo("nobody@example.example")).isEmpty();
        }
    }

    @Test
    void startsAgainAfterAKill() {
        try (MailSink sink = MailSink.start(folder, 0, 0)) {
            sink.kill();
            sink.restart();

            assertThat(sink.mailbox().messages()).isEmpty();
        }
    }

    @Test
    void saysThatItsSecondPortIsTaken() throws Exception {
        try (ServerSocket taken =
                new ServerSocket(Ports.free(), 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> MailSink.start(folder, 0, taken.getLocalPort()))
                    .isInstanceOf(PartFailure.class)
                    .hasMessageContaining("TUNTAS_MAIL_API_PORT");
        }
    }

    private static void send(MailSink sink, String to, String subject, String text)
            throws Exception {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", "127.0.0.1");
        properties.setProperty("mail.smtp.port", Integer.toString(sink.smtpPort()));
        MimeMessage message = new MimeMessage(Session.getInstance(properties));
        message.setFrom(new InternetAddress("tuntas@dp3ap2kb.example"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
        message.setSubject(subject, "UTF-8");
        message.setText(text, "UTF-8");
        Transport.send(message);
    }
}
