package dev.syncdashboard.dashboard.guard.limits;

import org.apache.coyote.http11.Http11NioProtocol;

/** HTTP with limits for each address. The server makes it by its name. */
public final class LimitedProtocol extends Http11NioProtocol {

    public LimitedProtocol() {
        super(new LimitedEndpoint());
    }
}
