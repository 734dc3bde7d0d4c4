/**
 * How a truck comes into a fleet: the kit that a station makes for it, its request to be let in, and the station's signed
 * answer, which both travel over the mesh (docs/joining.md).
 *
 * <p>Internal to this project (docs/library.md).
 */
@NullMarked
package dev.syncdashboard.joining;

import org.jspecify.annotations.NullMarked;
