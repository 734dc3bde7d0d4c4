/**
 * What there is: the station's versions and numbered updates, what a truck has said and how it is known, whether it was
 * heard, its place on the roster, and what a verdict says of it. Immutable values; the rules that judge them are in
 * {@code verdict}, and nothing here knows anything above it.
 */
@NullMarked
package dev.syncdashboard.dashboard.model;

import org.jspecify.annotations.NullMarked;
