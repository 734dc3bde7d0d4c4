/**
 * The pure core: from facts to a verdict on each peer, by the status model. No I/O, no Spring, no clock of its own.
 * Pages, JSON, metrics and alerts show its result and never judge for themselves.
 */
@NullMarked
package dev.syncdashboard.dashboard.verdict;

import org.jspecify.annotations.NullMarked;
