@NullMarked
package id.tuntas.notifications.preferences;

import org.jspecify.annotations.NullMarked;
