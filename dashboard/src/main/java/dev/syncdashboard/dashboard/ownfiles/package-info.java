/** What the station has to say of its own files, which no truck is to blame for. */
@NullMarked
package dev.syncdashboard.dashboard.ownfiles;

import org.jspecify.annotations.NullMarked;
