/** The program {@code peer-agent}: its commands, its settings and where they come from, its log. */
@NullMarked
package dev.syncdashboard.agent.cli;

import org.jspecify.annotations.NullMarked;
