/**
 * How the agent gets a newer version of itself through the Sync folder: finds what the station approves and the project has
 * signed, puts it beside, has the next start try it, and confirms it when it works.
 */
@NullMarked
package dev.syncdashboard.agent.update;

import org.jspecify.annotations.NullMarked;
