/** The agencies and people that take part, as identity tells of them. */
@NullMarked
package id.tuntas.cases.directory;

import org.jspecify.annotations.NullMarked;
