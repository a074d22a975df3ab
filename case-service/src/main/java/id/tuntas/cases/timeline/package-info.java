/** What happened on a case, in one list. */
@NullMarked
package id.tuntas.cases.timeline;

import org.jspecify.annotations.NullMarked;
