/** What all pages share: security headers, the version of the assets, links in addresses. */
@NullMarked
package dev.syncdashboard.dashboard.web;

import org.jspecify.annotations.NullMarked;
