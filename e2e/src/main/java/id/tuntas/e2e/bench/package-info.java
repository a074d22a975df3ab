/** What ./tuntas bench measures. */
@NullMarked
package id.tuntas.e2e.bench;

import org.jspecify.annotations.NullMarked;
