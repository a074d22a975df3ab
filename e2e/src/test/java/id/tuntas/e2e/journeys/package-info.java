/** What must hold in the whole system, whatever is sent to it and whatever is killed. */
@NullMarked
package id.tuntas.e2e.journeys;

import org.jspecify.annotations.NullMarked;
