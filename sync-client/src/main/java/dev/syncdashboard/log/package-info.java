/**
 * What is said beside a program's own log. It needs nothing but {@code java.base}, since the agent's starter has it too.
 *
 * <p>Internal to this project (docs/library.md).
 */
@NullMarked
package dev.syncdashboard.log;

import org.jspecify.annotations.NullMarked;
