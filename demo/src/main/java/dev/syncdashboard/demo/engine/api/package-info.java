/** Sync API v2 over HTTP, as far as it is known, in front of one embedded engine. */
@NullMarked
package dev.syncdashboard.demo.engine.api;

import org.jspecify.annotations.NullMarked;
