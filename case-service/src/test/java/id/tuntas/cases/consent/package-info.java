@NullMarked
package id.tuntas.cases.consent;

import org.jspecify.annotations.NullMarked;
