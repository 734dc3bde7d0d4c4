package dev.syncdashboard.sync.v2;

import dev.syncdashboard.sync.ClientTest;
import dev.syncdashboard.sync.SyncOptions;

abstract class V2ClientTest extends ClientTest<FakeEngine, SyncClient> {

    V2ClientTest() {
        super(new FakeEngine(), engine -> new SyncClient(SyncOptions.of(engine.url())));
    }
}
