@NullMarked
package id.tuntas.standalone.launcher;

import org.jspecify.annotations.NullMarked;
