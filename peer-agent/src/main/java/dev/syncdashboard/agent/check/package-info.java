/** Tests one by one whether a truck is set up, and says in plain words what to do where it isn't. */
@NullMarked
package dev.syncdashboard.agent.check;

import org.jspecify.annotations.NullMarked;
