/** A station and its trucks on one machine: embedded engines, real agents, the real dashboard. */
@NullMarked
package dev.syncdashboard.demo.fleet;

import org.jspecify.annotations.NullMarked;
