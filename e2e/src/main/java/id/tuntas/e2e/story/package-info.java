/** A story told while it happens: who does what, what was expected, what came. */
@NullMarked
package id.tuntas.e2e.story;

import org.jspecify.annotations.NullMarked;
