/** What the station has to say of its own files and of its sync program, which no truck is to blame for. */
@NullMarked
package dev.syncdashboard.dashboard.ownfiles;

import org.jspecify.annotations.NullMarked;
