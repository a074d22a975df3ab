@NullMarked
package id.tuntas.cases.closure;

import org.jspecify.annotations.NullMarked;
