package dev.syncdashboard.sync.web;

import dev.syncdashboard.sync.ClientTest;
import dev.syncdashboard.sync.SyncOptions;

public abstract class WebClientTest extends ClientTest<FakeGui, WebClient> {

    protected WebClientTest() {
        super(new FakeGui(), engine -> new WebClient(SyncOptions.of(engine.url())));
    }
}
