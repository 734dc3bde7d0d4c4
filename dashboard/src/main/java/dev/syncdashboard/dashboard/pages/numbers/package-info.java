/** The page "Delivery times": how long the trucks take to get an update. */
@NullMarked
package dev.syncdashboard.dashboard.pages.numbers;

import org.jspecify.annotations.NullMarked;
