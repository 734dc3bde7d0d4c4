/**
 * Who wrote a text: Ed25519 keys, signatures over exact bytes, and a short code by which two people compare a key. Pure but
 * for {@link dev.syncdashboard.signature.KeyFile}; knows nothing of what is signed.
 *
 * <p>Internal to this project (docs/library.md).
 */
@NullMarked
package dev.syncdashboard.signature;

import org.jspecify.annotations.NullMarked;
