/** The page of one truck: what is known, what is not, what to do. */
@NullMarked
package dev.syncdashboard.dashboard.pages.truck;

import org.jspecify.annotations.NullMarked;
