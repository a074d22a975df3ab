@NullMarked
package id.tuntas.cases.note;

import org.jspecify.annotations.NullMarked;
