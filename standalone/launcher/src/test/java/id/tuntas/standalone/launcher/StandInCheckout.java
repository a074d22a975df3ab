package id.tuntas.standalone.launcher;

import id.tuntas.standalone.parts.Checkout;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/**
 * A checkout with the real parts and realm, and with stand-ins for the services, which are built
 * after the launcher.
 */
final class StandInCheckout {
    private StandInCheckout() {}

    static Path in(Path folder) throws IOException {
        Path real = Checkout.find().root();
        for (String linked : List.of("tuntas", "pom.xml", "standalone")) {
            Files.createSymbolicLink(folder.resolve(linked), real.resolve(linked));
        }
        for (Service service : Service.values()) {
            Path target =
                    Files.createDirectories(
                            folder.resolve(service.serviceName()).resolve("target"));
            writeJar(target.resolve(service.serviceName() + "-0.1.0-SNAPSHOT.jar"));
        }
        Files.createSymbolicLink(folder.resolve("identity/src"), real.resolve("identity/src"));
        return folder;
    }

    private static void writeJar(Path jar) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes()
                .put(Attributes.Name.MAIN_CLASS, StandInService.class.getName());
        String name = StandInService.class.getName().replace('.', '/') + ".class";
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest);
                InputStream in =
                        Objects.requireNonNull(
                                StandInService.class.getClassLoader().getResourceAsStream(name))) {
            out.putNextEntry(new JarEntry(name));
            in.transferTo(out);
        }
    }
}
