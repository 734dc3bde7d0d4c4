/** Starts the demo: a whole fleet on one machine. */
@NullMarked
package dev.syncdashboard.demo;

import org.jspecify.annotations.NullMarked;
