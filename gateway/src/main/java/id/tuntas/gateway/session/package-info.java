/** People in a browser: they sign in at Keycloak, and their tokens stay here. */
@NullMarked
package id.tuntas.gateway.session;

import org.jspecify.annotations.NullMarked;
