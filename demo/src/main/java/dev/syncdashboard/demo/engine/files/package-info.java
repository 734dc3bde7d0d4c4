/** The pure core of the embedded engine: file lists, versions, what a merge gives, the hash. Knows no disk and no peer. */
@NullMarked
package dev.syncdashboard.demo.engine.files;

import org.jspecify.annotations.NullMarked;
