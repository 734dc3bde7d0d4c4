/** The events of one embedded engine, as its API hands them out. */
@NullMarked
package dev.syncdashboard.demo.engine.events;

import org.jspecify.annotations.NullMarked;
