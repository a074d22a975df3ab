@NullMarked
package id.tuntas.standalone.parts;

import org.jspecify.annotations.NullMarked;
