/** The page on which versions of the reporting program are given to the trucks. */
@NullMarked
package dev.syncdashboard.dashboard.pages.releases;

import org.jspecify.annotations.NullMarked;
