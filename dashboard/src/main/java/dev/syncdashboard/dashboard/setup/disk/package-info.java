/** Shows a person at a browser the directories of the station in which new folders may be made, and no others. */
@NullMarked
package dev.syncdashboard.dashboard.setup.disk;

import org.jspecify.annotations.NullMarked;
