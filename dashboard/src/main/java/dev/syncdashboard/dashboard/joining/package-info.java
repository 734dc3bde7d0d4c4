/** Who may join the fleet: kits, requests, and what becomes of them; pure, but for where it is kept. */
@NullMarked
package dev.syncdashboard.dashboard.joining;

import org.jspecify.annotations.NullMarked;
