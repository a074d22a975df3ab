package id.tuntas.identity.realm;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The words of our login pages and of those they change.
 *
 * @param stock the folder of Keycloak's jars
 */
record LoginTheme(Path own, Path stock) {
    private static final Pattern STOCK_THEMES = Pattern.compile("keycloak-themes-\\d[^/]*\\.jar$");
    private static final Pattern WORD = Pattern.compile("msg\\(\"([A-Za-z0-9.-]+)\"\\)");

    Set<String> ownWords(String language) throws IOException {
        Path file = own.resolve("messages/messages_" + language + ".properties");
        try (Reader reader = Files.newBufferedReader(file)) {
            return words(reader);
        }
    }

    Set<String> stockWords(String language) throws IOException {
        Set<String> words = new TreeSet<>();
        try (ZipFile jar = new ZipFile(stockThemes().toFile())) {
            for (String theme : new String[] {"base", "keycloak.v2"}) {
                ZipEntry file =
                        jar.getEntry(
                                "theme/%s/login/messages/messages_%s.properties"
                                        .formatted(theme, language));
                try (Reader reader =
                        new InputStreamReader(jar.getInputStream(file), StandardCharsets.UTF_8)) {
                    words.addAll(words(reader));
                }
            }
        }
        return words;
    }

    /** What Keycloak's frame of every page asks for; one of them, Keycloak itself lacks. */
    Set<String> frameWords() throws IOException {
        try (ZipFile jar = new ZipFile(stockThemes().toFile())) {
            ZipEntry frame = jar.getEntry("theme/keycloak.v2/login/template.ftl");
            byte[] page = jar.getInputStream(frame).readAllBytes();
            return wordsOf(new String(page, StandardCharsets.UTF_8));
        }
    }

    /** What our own pages ask for. */
    Set<String> wordsOfPages() throws IOException {
        Set<String> words = new TreeSet<>();
        try (Stream<Path> files = Files.list(own)) {
            for (Path page : files.filter(file -> file.toString().endsWith(".ftl")).toList()) {
                words.addAll(wordsOf(Files.readString(page)));
            }
        }
        return words;
    }

    private static Set<String> wordsOf(String page) {
        return WORD.matcher(page)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    private Path stockThemes() throws IOException {
        try (Stream<Path> jars = Files.list(stock)) {
            return jars.filter(jar -> STOCK_THEMES.matcher(jar.toString()).find())
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static Set<String> words(Reader reader) throws IOException {
        Properties properties = new Properties();
        properties.load(reader);
        return properties.stringPropertyNames();
    }
}
