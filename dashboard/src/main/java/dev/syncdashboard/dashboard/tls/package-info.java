/** The certificate with which the dashboard speaks HTTPS: where it comes from, whether it can be used, and its renewal. */
@NullMarked
package dev.syncdashboard.dashboard.tls;

import org.jspecify.annotations.NullMarked;
