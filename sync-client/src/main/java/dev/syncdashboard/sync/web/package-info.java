/**
 * Resilio Sync's web API ({@code /gui/}), which its own web UI uses and which needs no API key: a client that gives typed
 * records, and fails in typed ways only.
 */
@NullMarked
package dev.syncdashboard.sync.web;

import org.jspecify.annotations.NullMarked;
