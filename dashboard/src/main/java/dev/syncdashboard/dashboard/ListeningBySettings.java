package dev.syncdashboard.dashboard;

import dev.syncdashboard.dashboard.access.Access;
import dev.syncdashboard.dashboard.access.DoorState.Open;
import dev.syncdashboard.dashboard.listening.ListeningPlace;
import dev.syncdashboard.dashboard.listening.server.ListeningSwitch;
import dev.syncdashboard.dashboard.tls.TlsSettings;
import dev.syncdashboard.dashboard.tls.UnusableCertificateException;
import dev.syncdashboard.words.Message;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has the dashboard listen where the settings say, as soon as they say so. */
final class ListeningBySettings {

    private static final Logger LOG = LoggerFactory.getLogger(ListeningBySettings.class);

    private static final Pattern SETTING = Pattern.compile("server\\.tls[a-z.-]*[a-z]");

    private final ListeningSettings settings;
    private final ListeningSwitch listening;
    private final Access access;
    private TlsSettings encryption;

    /** To be made at the start, when the server listens by the settings. */
    ListeningBySettings(ListeningSettings settings, ListeningSwitch listening, Access access) {
        this.settings = settings;
        this.listening = listening;
        this.access = access;
        this.encryption = settings.encryption();
    }

    /** Moves if that is to be; where it can't, it says why, and all is where it was. */
    synchronized Optional<Message> move() {
        ListeningPlace now = listening.now();
        ListeningPlace set = settings.place();
        // Whichever port was free at the start is not given up for another such one.
        ListeningPlace wanted = set.port() == 0 ? new ListeningPlace(set.address(), now.port(), set.encrypted()) : set;
        TlsSettings wantedEncryption = settings.encryption();
        if (wanted.equals(now) && wantedEncryption.equals(encryption)) {
            return Optional.empty();
        }
        if (access.state() instanceof Open
                && now.address().isLoopback()
                && !wanted.address().isLoopback()) {
            return Optional.of(Message.of("setup.listen.unclaimed"));
        }
        try {
            Optional<Message> why = listening.moveTo(wanted, settings.https());
            if (why.isEmpty()) {
                encryption = wantedEncryption;
            }
            return why;
        } catch (UnusableCertificateException e) {
            LOG.warn("The dashboard stays at {}. {}", now.originFromHere(), e.why());
            Matcher name = SETTING.matcher(e.why());
            return Optional.of(
                    Message.of("setup.listen.certificate", name.find() ? name.group() : TlsSettings.MODE.name()));
        }
    }
}
