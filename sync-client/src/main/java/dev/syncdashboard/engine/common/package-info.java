/**
 * What engines have in common that are asked over HTTP on the same device: words for failures, choice and place of a folder, hashes of the disk.
 *
 * <p>Internal to this project (docs/library.md).
 */
@NullMarked
package dev.syncdashboard.engine.common;

import org.jspecify.annotations.NullMarked;
