@NullMarked
package id.tuntas.cases;

import org.jspecify.annotations.NullMarked;
