/** Has the web server listen elsewhere while it runs; alone knows how that server does it. */
@NullMarked
package dev.syncdashboard.dashboard.listening.server;

import org.jspecify.annotations.NullMarked;
