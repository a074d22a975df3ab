@NullMarked
package id.tuntas.notifications;

import org.jspecify.annotations.NullMarked;
