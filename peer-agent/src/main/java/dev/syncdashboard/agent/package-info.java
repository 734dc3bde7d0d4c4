/**
 * What a truck runs: watches the Sync folder through the truck's own sync engine and says in the Status folder which
 * files the truck has.
 */
@NullMarked
package dev.syncdashboard.agent;

import org.jspecify.annotations.NullMarked;
