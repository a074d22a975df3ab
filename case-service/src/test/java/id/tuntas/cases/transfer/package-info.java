@NullMarked
package id.tuntas.cases.transfer;

import org.jspecify.annotations.NullMarked;
