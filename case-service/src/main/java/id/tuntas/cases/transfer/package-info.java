/** One unit asks another to take a case over; it moves when that unit accepts. */
@NullMarked
package id.tuntas.cases.transfer;

import org.jspecify.annotations.NullMarked;
