package dev.syncdashboard.dashboard.fleet;

import dev.syncdashboard.words.Message;
import java.lang.reflect.Proxy;
import java.util.function.BiConsumer;

/** Subscribers that do the same with events of each kind. */
final class Subscribers {

    private Subscribers() {}

    /** Told by the fleet's own thread. */
    static FleetSubscriber quick(BiConsumer<FleetEvent, FleetNews> does) {
        return of(does, false);
    }

    /** Told by a thread of its own. */
    static FleetSubscriber slow(BiConsumer<FleetEvent, FleetNews> does) {
        return of(does, true);
    }

    private static FleetSubscriber of(BiConsumer<FleetEvent, FleetNews> does, boolean mayTakeLong) {
        return (FleetSubscriber) Proxy.newProxyInstance(
                FleetSubscriber.class.getClassLoader(),
                new Class<?>[] {FleetSubscriber.class},
                (proxy, method, given) -> {
                    if (method.getName().equals("does")) {
                        return Message.said("is told in a test");
                    }
                    if (method.getName().equals("mayTakeLong")) {
                        return mayTakeLong;
                    }
                    does.accept((FleetEvent) given[0], (FleetNews) given[1]);
                    return null;
                });
    }
}
