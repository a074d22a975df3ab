@NullMarked
package id.tuntas.cases.report;

import org.jspecify.annotations.NullMarked;
