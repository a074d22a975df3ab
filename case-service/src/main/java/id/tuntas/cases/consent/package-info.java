/** What a person allows to be told, to whom and for what; and taking that back. */
@NullMarked
package id.tuntas.cases.consent;

import org.jspecify.annotations.NullMarked;
