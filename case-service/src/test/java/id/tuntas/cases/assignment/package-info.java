@NullMarked
package id.tuntas.cases.assignment;

import org.jspecify.annotations.NullMarked;
