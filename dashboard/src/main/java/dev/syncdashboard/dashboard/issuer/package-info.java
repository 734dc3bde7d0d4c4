/** Who may come in because a login service says who he is: settings, roles, and who is in by it. Knows no protocol. */
@NullMarked
package dev.syncdashboard.dashboard.issuer;

import org.jspecify.annotations.NullMarked;
