/** Real Syncthing daemons on this machine, which reach nothing but each other. Needs Syncthing to be installed. */
@NullMarked
package dev.syncdashboard.demo.syncthing;

import org.jspecify.annotations.NullMarked;
