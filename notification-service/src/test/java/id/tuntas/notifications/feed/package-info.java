@NullMarked
package id.tuntas.notifications.feed;

import org.jspecify.annotations.NullMarked;
