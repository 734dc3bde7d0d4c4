/** What is said beside a program's own log. It needs nothing but {@code java.base}, since the agent's starter has it too. */
@NullMarked
package dev.syncdashboard.log;

import org.jspecify.annotations.NullMarked;
