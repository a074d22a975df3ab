/** The whole API as one document, and a page that shows it. */
@NullMarked
package id.tuntas.gateway.docs;

import org.jspecify.annotations.NullMarked;
