/** OpenID Connect: the only place that knows its library, which is there only in a program that was built with it. */
@NullMarked
package dev.syncdashboard.dashboard.issuer.oidc;

import org.jspecify.annotations.NullMarked;
