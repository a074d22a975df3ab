@NullMarked
package id.tuntas.cases.units;

import org.jspecify.annotations.NullMarked;
