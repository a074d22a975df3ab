@NullMarked
package id.tuntas.cases.casefile;

import org.jspecify.annotations.NullMarked;
