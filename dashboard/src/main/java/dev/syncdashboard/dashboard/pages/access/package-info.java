/** The pages of the door: to come in, one's own account, and who may do what. */
@NullMarked
package dev.syncdashboard.dashboard.pages.access;

import org.jspecify.annotations.NullMarked;
