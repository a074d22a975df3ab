@NullMarked
package id.tuntas.cases.directory;

import org.jspecify.annotations.NullMarked;
