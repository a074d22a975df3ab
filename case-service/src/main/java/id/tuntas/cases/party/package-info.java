/** The people of a report or case, and what happened to them. */
@NullMarked
package id.tuntas.cases.party;

import org.jspecify.annotations.NullMarked;
