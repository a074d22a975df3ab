@NullMarked
package id.tuntas.notifications.cases;

import org.jspecify.annotations.NullMarked;
