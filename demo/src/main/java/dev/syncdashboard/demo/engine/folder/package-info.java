/** One shared folder of one embedded engine: follows the disk, takes in other lists, fetches what is missing. */
@NullMarked
package dev.syncdashboard.demo.engine.folder;

import org.jspecify.annotations.NullMarked;
