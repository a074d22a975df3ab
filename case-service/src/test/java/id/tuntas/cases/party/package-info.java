@NullMarked
package id.tuntas.cases.party;

import org.jspecify.annotations.NullMarked;
