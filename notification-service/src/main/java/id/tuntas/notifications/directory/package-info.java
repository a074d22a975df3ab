@NullMarked
package id.tuntas.notifications.directory;

import org.jspecify.annotations.NullMarked;
