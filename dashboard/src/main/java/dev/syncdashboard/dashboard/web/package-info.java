/** What every answer has in common, be it a page, JSON or an event stream: which folder it is about, its version, CSV. */
@NullMarked
package dev.syncdashboard.dashboard.web;

import org.jspecify.annotations.NullMarked;
