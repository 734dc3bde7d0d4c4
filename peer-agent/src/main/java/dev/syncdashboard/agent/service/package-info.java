/** Sets the agent up as a service of this computer, takes it away again, and shows its log. */
@NullMarked
package dev.syncdashboard.agent.service;

import org.jspecify.annotations.NullMarked;
