@NullMarked
package id.tuntas.cases.region;

import org.jspecify.annotations.NullMarked;
