/** Who comes in by which way, and which address takes which right: the framework's security, told what we want of it. */
@NullMarked
package dev.syncdashboard.dashboard.door;

import org.jspecify.annotations.NullMarked;
