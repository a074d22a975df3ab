package id.tuntas.e2e.drill;

import id.tuntas.e2e.story.Table;
import java.util.ArrayList;
import java.util.List;

/** What a drill saw, beside what was promised. */
public final class Findings {
    private record Line(String what, String seen, String promised, boolean kept) {}

    private final List<Line> lines = new ArrayList<>();

    /** A figure that nothing is promised about. */
    Findings figure(String what, Object seen) {
        lines.add(new Line(what, seen.toString(), "", true));
        return this;
    }

    Findings promise(String what, Object seen, String promised, boolean kept) {
        lines.add(new Line(what, seen.toString(), promised, kept));
        return this;
    }

    /** A count that must be exactly this. */
    Findings promise(String what, long seen, long promised) {
        return promise(what, seen, Long.toString(promised), seen == promised);
    }

    public boolean areKept() {
        return lines.stream().allMatch(Line::kept);
    }

    public String text() {
        Table table = new Table("", "seen", "promised", "");
        lines.forEach(line ->
                table.row(
                        line.what(),
                        line.seen(),
                        line.promised(),
                        line.promised().isEmpty() ? "" : line.kept() ? "kept" : "BROKEN"));
        return table.text();
    }

    @Override
    public String toString() {
        return text();
    }
}
