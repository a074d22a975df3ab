/** Tuntas as people and other systems reach it: the gateway, the login, the mailbox. */
@NullMarked
package id.tuntas.e2e.client;

import org.jspecify.annotations.NullMarked;
