@NullMarked
package id.tuntas.platform.data;

import org.jspecify.annotations.NullMarked;
