/**
 * JSON that anyone may have written, read strictly: small files of which each field counts or the whole does not.
 *
 * <p>Internal to this project (docs/library.md).
 */
@NullMarked
package dev.syncdashboard.json;

import org.jspecify.annotations.NullMarked;
