package id.tuntas.standalone.parts;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A server's executable on this machine. */
record MongoProgram(Path executable) implements MongoServer {

    /**
     * @throws PartFailure when it does not run here
     */
    static MongoProgram thatRuns(Path executable) {
        Tool.run(
                "The fetched server does not run here.",
                List.of(executable.toString(), "--version"));
        return new MongoProgram(executable);
    }

    static Optional<MongoProgram> onPath() {
        return Stream.of(
                        Optional.ofNullable(System.getenv("PATH"))
                                .orElse("")
                                .split(File.pathSeparator))
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder, "mongod"))
                .filter(Files::isExecutable)
                .findFirst()
                .map(MongoProgram::new);
    }

    @Override
    public List<String> command(Path data, int port, List<String> options) {
        return Stream.concat(
                        Stream.of(
                                executable.toString(),
                                "--dbpath",
                                data.toString(),
                                "--bind_ip",
                                "127.0.0.1",
                                "--port",
                                Integer.toString(port)),
                        options.stream())
                .toList();
    }

    @Override
    public String described() {
        return executable.toString();
    }
}
