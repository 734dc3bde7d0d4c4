/** Ids in the forms that real engines give them. */
@NullMarked
package dev.syncdashboard.demo.engine.ids;

import org.jspecify.annotations.NullMarked;
