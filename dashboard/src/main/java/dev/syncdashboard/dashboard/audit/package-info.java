/** Notes who did what here: changes of the roster and of titles, of who may do what, and logins. */
@NullMarked
package dev.syncdashboard.dashboard.audit;

import org.jspecify.annotations.NullMarked;
