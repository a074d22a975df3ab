package id.tuntas.platform.web;

import java.util.Map;
import java.util.Set;
import tools.jackson.core.type.TypeReference;

/** A list of {@code contracts/code-lists.json}: dated reference data, not an enum. */
public final class CodeList {

    static final CodeList EMPTY = new CodeList(Map.of());

    private record File(String source, Map<String, Map<String, Map<String, String>>> lists) {}

    private static final File FILE = Registry.read("code-lists.json", new TypeReference<>() {});

    private final Map<String, Map<String, String>> codes;

    private CodeList(Map<String, Map<String, String>> codes) {
        this.codes = codes;
    }

    /**
     * @throws IllegalArgumentException where the contracts have no such list
     */
    public static CodeList named(String name) {
        Map<String, Map<String, String>> codes = FILE.lists().get(name);
        if (codes == null) {
            throw new IllegalArgumentException("contracts do not know code list " + name);
        }
        return new CodeList(codes);
    }

    public boolean contains(String code) {
        return codes.containsKey(code);
    }

    public Set<String> codes() {
        return codes.keySet();
    }

    /**
     * @param language {@code id} or {@code en}
     * @throws IllegalArgumentException where the list has no such code
     */
    public String label(String code, String language) {
        Map<String, String> label = codes.get(code);
        if (label == null) {
            throw new IllegalArgumentException("the list has no such code");
        }
        return Texts.in(label, java.util.Locale.of(language));
    }
}
