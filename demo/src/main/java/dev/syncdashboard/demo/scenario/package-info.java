/** What happens to the demo fleet by itself, so that every state of the status model can be seen. */
@NullMarked
package dev.syncdashboard.demo.scenario;

import org.jspecify.annotations.NullMarked;
