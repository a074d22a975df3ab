@NullMarked
package id.tuntas.cases.parties;

import org.jspecify.annotations.NullMarked;
