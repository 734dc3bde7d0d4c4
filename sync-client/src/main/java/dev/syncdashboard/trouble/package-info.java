/** Troubles that last: said once, and once more when they are over. */
@NullMarked
package dev.syncdashboard.trouble;

import org.jspecify.annotations.NullMarked;
