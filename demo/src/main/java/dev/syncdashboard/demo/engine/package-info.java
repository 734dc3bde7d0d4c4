/**
 * A small sync engine for demos and tests: speaks Sync API v2 and v1 on loopback and really replicates directories between the
 * engines of one process. Begin with {@link dev.syncdashboard.demo.engine.EmbeddedEngine}.
 */
@NullMarked
package dev.syncdashboard.demo.engine;

import org.jspecify.annotations.NullMarked;
