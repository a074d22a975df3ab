@NullMarked
package id.tuntas.cases.disclosure;

import org.jspecify.annotations.NullMarked;
