package id.tuntas.standalone.launcher;

import id.tuntas.standalone.parts.AttachedParts;
import id.tuntas.standalone.parts.Mail;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "mail",
        description = "Shows the mails that Tuntas sent; they went to a sink, never to a person.")
final class MailCommand implements Callable<Integer> {
    @Option(names = "--to", description = "Only those to this address.")
    private String to = "";

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        List<Mail> mails =
                new AttachedParts(RunningHere.properties())
                        .mail().messages().stream()
                                .filter(mail -> to.isEmpty() || mail.to().contains(to))
                                .toList();
        for (Mail mail : mails) {
            out.println("To:      " + String.join(", ", mail.to()));
            out.println("Date:    " + mail.headers().getOrDefault("Date", ""));
            out.println("Subject: " + mail.subject());
            out.println();
            mail.body().strip().lines().forEach(line -> out.println("  " + line));
            out.println("-".repeat(72));
        }
        out.println(mails.size() + (mails.size() == 1 ? " mail" : " mails"));
        return 0;
    }
}
