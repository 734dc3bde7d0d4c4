/** The first page: who has the current files, worst first, in words. */
@NullMarked
package dev.syncdashboard.dashboard.pages.overview;

import org.jspecify.annotations.NullMarked;
