/**
 * HTTP for the API clients: the only place that knows OkHttp. It knows nothing of what the answers mean.
 *
 * <p>Internal to this project (docs/library.md).
 */
@NullMarked
package dev.syncdashboard.http;

import org.jspecify.annotations.NullMarked;
