/** What the APIs of Sync have in common: how to reach an engine, its login, the ways in which a call fails, and loose JSON. */
@NullMarked
package dev.syncdashboard.sync;

import org.jspecify.annotations.NullMarked;
