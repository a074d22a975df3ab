package id.tuntas.cases.timeline;

import id.tuntas.cases.casefile.CaseId;
import id.tuntas.platform.web.Cursor;
import id.tuntas.platform.web.Page;

/** What happened on cases. */
interface Timeline {

    /** Writes it down; once, however often it is told. */
    void add(TimelineEntry entry);

    /** Of one case, the oldest first. */
    Page<TimelineEntry> of(CaseId id, Cursor cursor);
}
