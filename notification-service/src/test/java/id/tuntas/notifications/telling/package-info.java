@NullMarked
package id.tuntas.notifications.telling;

import org.jspecify.annotations.NullMarked;
