/** Passkeys: what a browser is asked for, and whether what it answers can be believed. Keeps nothing. */
@NullMarked
package dev.syncdashboard.dashboard.passkey;

import org.jspecify.annotations.NullMarked;
