@NullMarked
package id.tuntas.cases.access;

import org.jspecify.annotations.NullMarked;
