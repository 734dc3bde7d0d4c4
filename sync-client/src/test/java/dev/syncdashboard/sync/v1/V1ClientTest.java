package dev.syncdashboard.sync.v1;

import dev.syncdashboard.sync.ClientTest;
import dev.syncdashboard.sync.SyncOptions;

abstract class V1ClientTest extends ClientTest<FakeV1, SyncV1Client> {

    V1ClientTest() {
        super(new FakeV1(), engine -> new SyncV1Client(SyncOptions.of(engine.url())));
    }
}
