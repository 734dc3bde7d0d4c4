package dev.syncdashboard.dashboard.listening.server;

import dev.syncdashboard.dashboard.listening.ListeningPlace;
import java.util.List;
import java.util.stream.Stream;
import org.apache.catalina.Context;
import org.apache.catalina.Session;
import org.apache.catalina.startup.Tomcat;

/** Who is logged in. That goes on at another place, for a browser that asks there by the same host. */
record OverheardSessions(List<Context> contexts) {

    static OverheardSessions of(Tomcat tomcat) {
        return new OverheardSessions(Stream.of(tomcat.getHost().findChildren())
                .filter(Context.class::isInstance)
                .map(Context.class::cast)
                .toList());
    }

    /** Ends those that others in the network could have overheard, where from now on nobody can. */
    Runnable overheard(ListeningPlace before, ListeningPlace now) {
        boolean readable = !before.encrypted() && !before.address().isLoopback();
        if (!readable || !now.encrypted()) {
            return () -> {};
        }
        List<Session> all = contexts.stream()
                .flatMap(context -> Stream.of(context.getManager().findSessions()))
                .toList();
        return () -> all.forEach(Session::expire);
    }
}
