@NullMarked
package id.tuntas.notifications.mail;

import org.jspecify.annotations.NullMarked;
