/** A page on the truck's own computer that says which files it has. Served to this computer only. */
@NullMarked
package dev.syncdashboard.agent.page;

import org.jspecify.annotations.NullMarked;
