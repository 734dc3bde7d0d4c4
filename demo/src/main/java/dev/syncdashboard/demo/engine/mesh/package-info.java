/** What connects the embedded engines of one process: who reaches whom, and how fast. */
@NullMarked
package dev.syncdashboard.demo.engine.mesh;

import org.jspecify.annotations.NullMarked;
