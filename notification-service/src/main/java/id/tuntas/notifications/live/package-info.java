@NullMarked
package id.tuntas.notifications.live;

import org.jspecify.annotations.NullMarked;
