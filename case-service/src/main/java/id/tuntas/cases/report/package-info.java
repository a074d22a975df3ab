/** One contact with the hotline or a unit, and what became of it. */
@NullMarked
package id.tuntas.cases.report;

import org.jspecify.annotations.NullMarked;
