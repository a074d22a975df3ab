/**
 * People at a browser: the gateway is the console's backend (OAuth 2.0 for Browser-Based
 * Applications, section 6.1). A browser has a cookie; tokens stay here.
 */
@NullMarked
package id.tuntas.gateway.session;

import org.jspecify.annotations.NullMarked;
