/** Who may look, change and administer: accounts, their roles, links and tokens; pure. */
@NullMarked
package dev.syncdashboard.dashboard.access;

import org.jspecify.annotations.NullMarked;
