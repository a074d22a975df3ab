/** Each agency's own order of the events that it may see, for its systems to follow. */
@NullMarked
package id.tuntas.notifications.feed;

import org.jspecify.annotations.NullMarked;
