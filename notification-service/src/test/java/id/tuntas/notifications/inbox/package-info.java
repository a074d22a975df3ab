@NullMarked
package id.tuntas.notifications.inbox;

import org.jspecify.annotations.NullMarked;
