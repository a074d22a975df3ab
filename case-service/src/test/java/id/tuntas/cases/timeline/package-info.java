@NullMarked
package id.tuntas.cases.timeline;

import org.jspecify.annotations.NullMarked;
