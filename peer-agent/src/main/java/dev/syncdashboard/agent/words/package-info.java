/** The agent's own words in each language. */
@NullMarked
package dev.syncdashboard.agent.words;

import org.jspecify.annotations.NullMarked;
