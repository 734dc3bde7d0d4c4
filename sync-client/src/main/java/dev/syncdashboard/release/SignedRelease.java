package dev.syncdashboard.release;

import dev.syncdashboard.content.Sha256;

/**
 * A release that the project has signed.
 *
 * @param manifest of the bytes of its {@code release.json}, signature and all: by this the station names it
 */
public record SignedRelease(Release release, Sha256 manifest) {}
