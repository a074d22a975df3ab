package id.tuntas.cases.casefile;

import id.tuntas.cases.Callers;
import id.tuntas.platform.data.Decision;
import id.tuntas.platform.data.Outcome;
import id.tuntas.platform.data.Stored;
import id.tuntas.platform.web.AgencyId;
import id.tuntas.platform.web.Page;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Cases that another unit takes over in the moment between a look and a write. */
public final class MovingCases {

    private MovingCases() {}

    /**
     * @param seen what is found, of Nunukan's unit; the write meets it as Tarakan's
     */
    public static CaseFiles from(CaseFile seen) {
        return cases(seen, decide -> written(of(Callers.TARAKAN, seen), decide));
    }

    /** The same, and the request was answered before: the write decides nothing. */
    public static CaseFiles repeated(CaseFile seen) {
        return cases(
                seen, _ -> new Outcome.Saved<>(stored(of(Callers.TARAKAN, seen)), 200, null, true));
    }

    private static CaseFiles cases(CaseFile seen, Function<Function<?, ?>, Object> write) {
        InvocationHandler handler =
                (proxy, method, arguments) ->
                        switch (method.getName()) {
                            case "find" -> Optional.of(stored(seen));
                            case "list" -> new Page<>(List.of(stored(seen)), null);
                            case "change" -> write.apply((Function<?, ?>) arguments[2]);
                            default -> InvocationHandler.invokeDefault(proxy, method, arguments);
                        };
        return (CaseFiles)
                Proxy.newProxyInstance(
                        CaseFiles.class.getClassLoader(),
                        new Class<?>[] {CaseFiles.class},
                        handler);
    }

    /** Whatever is decided on the moved case shows as if it were still where it was seen. */
    @SuppressWarnings("unchecked")
    private static Object written(CaseFile moved, Function<?, ?> decide) {
        return switch (((Function<CaseFile, Decision<CaseFile, Object>>) decide).apply(moved)) {
            case Decision.Change<CaseFile, Object> change ->
                    new Outcome.Saved<>(
                            stored(of(Callers.NUNUKAN, change.next())), 200, null, false);
            case Decision.Unchanged<CaseFile, Object> _ ->
                    new Outcome.Saved<>(stored(of(Callers.NUNUKAN, moved)), 200, null, false);
            case Decision.Refusal<CaseFile, Object>(Object rejection) ->
                    new Outcome.Refused<>(rejection);
        };
    }

    private static CaseFile of(AgencyId unit, CaseFile file) {
        return file.with(file.particulars().takenOverBy(unit, Custody.NONE));
    }

    private static Stored<CaseFile> stored(CaseFile file) {
        return new Stored<>(ACase.ID.value(), file, 1, ACase.NOW);
    }
}
