package id.tuntas.standalone.parts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The official image, run by this machine's Docker. */
record MongoContainer(String image) implements MongoServer {
    private static final String IMAGE = "mongo:8";

    /** Where Docker runs and has the image already. */
    static Optional<MongoContainer> atHand() {
        try {
            Tool.run("", List.of("docker", "image", "inspect", IMAGE));
            return Optional.of(new MongoContainer(IMAGE));
        } catch (PartFailure _) {
            return Optional.empty();
        }
    }

    static MongoContainer found() {
        Tool.run(
                "Docker can't be asked for " + IMAGE + ".",
                List.of("docker", "version", "--format", "{{.Server.Version}}"));
        try {
            Tool.run("", List.of("docker", "image", "inspect", IMAGE));
        } catch (PartFailure _) {
            Tool.run("Docker can't fetch " + IMAGE + ".", List.of("docker", "pull", IMAGE));
        }
        return new MongoContainer(IMAGE);
    }

    @Override
    public List<String> command(Path data, int port, List<String> options) {
        // What a killed starter left behind holds the data's lock.
        clearAway(port);
        List<String> command =
                new ArrayList<>(
                        List.of(
                                "docker",
                                "run",
                                "--rm",
                                "--name",
                                name(port),
                                "--user",
                                owner(data),
                                // The set's one member must reach itself under the address that
                                // clients use.
                                "--publish",
                                "127.0.0.1:" + port + ":" + port,
                                "--volume",
                                data + ":/data/db",
                                image,
                                "mongod",
                                "--bind_ip",
                                "0.0.0.0",
                                "--port",
                                Integer.toString(port)));
        command.addAll(options);
        return command;
    }

    @Override
    public void clearAway(int port) {
        Tool.run(
                "Docker can't remove a container.", List.of("docker", "rm", "--force", name(port)));
    }

    @Override
    public String described() {
        return "Docker's " + image;
    }

    private static String name(int port) {
        return "tuntas-mongodb-" + port;
    }

    /** The data belong to whoever runs us, not to the image's user. */
    private static String owner(Path data) {
        try {
            return Files.getAttribute(data, "unix:uid")
                    + ":"
                    + Files.getAttribute(data, "unix:gid");
        } catch (IOException e) {
            throw new PartFailure("Can't read who owns " + data, e);
        }
    }
}
