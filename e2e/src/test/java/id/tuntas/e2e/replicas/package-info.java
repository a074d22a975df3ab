/** Two processes of each service: one may go at any moment, and nobody notices. */
@NullMarked
package id.tuntas.e2e.replicas;

import org.jspecify.annotations.NullMarked;
