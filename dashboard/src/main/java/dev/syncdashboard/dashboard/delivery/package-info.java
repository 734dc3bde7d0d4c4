/**
 * What became of the updates that were posted: who has which and by what evidence, how one spread, how long deliveries take,
 * and which files a truck lacks. Pure, but for the three that ask the history.
 */
@NullMarked
package dev.syncdashboard.dashboard.delivery;

import org.jspecify.annotations.NullMarked;
