/**
 * The fingerprint of a folder: one hash over the content of its files that is the same on every system and under every
 * engine, and the list of files from which it comes.
 *
 * <p>Internal to this project (docs/library.md).
 */
@NullMarked
package dev.syncdashboard.content;

import org.jspecify.annotations.NullMarked;
