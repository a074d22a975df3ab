@NullMarked
package id.tuntas.platform.web;

import org.jspecify.annotations.NullMarked;
