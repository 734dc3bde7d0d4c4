/** What the demo's two small HTTP servers share. */
@NullMarked
package dev.syncdashboard.demo.http;

import org.jspecify.annotations.NullMarked;
