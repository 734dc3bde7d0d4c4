/** The engine port on Sync API v2. */
@NullMarked
package dev.syncdashboard.engine.syncv2;

import org.jspecify.annotations.NullMarked;
