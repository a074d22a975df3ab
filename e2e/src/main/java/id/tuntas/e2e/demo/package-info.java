/** The story that ./tuntas demo plays. */
@NullMarked
package id.tuntas.e2e.demo;

import org.jspecify.annotations.NullMarked;
