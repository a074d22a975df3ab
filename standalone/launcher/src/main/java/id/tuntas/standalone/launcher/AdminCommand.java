package id.tuntas.standalone.launcher;

import id.tuntas.standalone.parts.AttachedParts;
import id.tuntas.standalone.parts.Invitation;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "admin",
        description = "What only the owner of this machine may do.",
        subcommands = AdminCommand.Invite.class)
final class AdminCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "What? invite");
    }

    @Command(
            name = "invite",
            description =
                    "Makes a platform administrator of the lead office; a link in a mail leads to the password.")
    static final class Invite implements Callable<Integer> {
        @Option(names = "--mail", required = true, description = "Also the name to sign in with.")
        private String mail = "";

        @Option(names = "--name", required = true, description = "For others to read.")
        private String name = "";

        @Spec
        @SuppressWarnings("NullAway.Init") // picocli sets it
        private CommandSpec spec;

        @Override
        public Integer call() {
            if (!mail.matches("[^@\\s]+@[^@\\s]+") || name.isBlank()) {
                throw new ParameterException(
                        spec.commandLine(), "--mail takes a mail address, --name a name.");
            }
            new Invitation(new AttachedParts(RunningHere.properties()).keycloak())
                    .send(mail, name.strip());
            spec.commandLine()
                    .getOut()
                    .println(
                            "Invited. The link in the mail is good for a day; ./tuntas mail shows it here.");
            return 0;
        }
    }
}
