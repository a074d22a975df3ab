/** Closing a case: all policies are asked, all refusals are told. */
@NullMarked
package id.tuntas.cases.closure;

import org.jspecify.annotations.NullMarked;
