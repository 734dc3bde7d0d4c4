/** The embedded engine's hands on the disk: looking, fetching into unfinished files, replacing, archiving, watching. */
@NullMarked
package dev.syncdashboard.demo.engine.disk;

import org.jspecify.annotations.NullMarked;
