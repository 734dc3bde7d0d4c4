/** Sync API v2 and v1 over HTTP, as far as they are known, in front of one embedded engine. */
@NullMarked
package dev.syncdashboard.demo.engine.api;

import org.jspecify.annotations.NullMarked;
