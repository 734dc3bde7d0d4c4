/** The engine port on Syncthing's REST API. */
@NullMarked
package dev.syncdashboard.engine.syncthing;

import org.jspecify.annotations.NullMarked;
