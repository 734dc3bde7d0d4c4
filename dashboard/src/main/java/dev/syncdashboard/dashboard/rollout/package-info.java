/** The rules by which a release of the agent goes to the trucks, stage by stage; pure. */
@NullMarked
package dev.syncdashboard.dashboard.rollout;

import org.jspecify.annotations.NullMarked;
