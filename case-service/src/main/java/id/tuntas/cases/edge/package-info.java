/** What the bodies of requests have in common. */
@NullMarked
package id.tuntas.cases.edge;

import org.jspecify.annotations.NullMarked;
