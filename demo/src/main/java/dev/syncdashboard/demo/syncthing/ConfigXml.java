package dev.syncdashboard.demo.syncthing;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes a device's config.xml: everything that would look for other devices, or for anything else, is switched off. */
record ConfigXml(
        XMLStreamWriter xml, SyncthingDevice self, List<SyncthingDevice> all, Predicate<SyncthingDevice> reaches) {
    private static final String NOWHERE = "http://127.0.0.1:9/";

    /** What docs/syncthing.md advises for slow links: else a report waits for all that was asked for before. */
    static final int MAX_REQUEST_KIB = 1024;

    private static final Map<String, String> OPTIONS = Map.ofEntries(
            Map.entry("globalAnnounceServer", NOWHERE),
            Map.entry("globalAnnounceEnabled", "false"),
            Map.entry("localAnnounceEnabled", "false"),
            Map.entry("announceLANAddresses", "false"),
            Map.entry("relaysEnabled", "false"),
            Map.entry("natEnabled", "false"),
            Map.entry("stunKeepaliveStartS", "0"),
            Map.entry("stunServer", "127.0.0.1:9"),
            Map.entry("urAccepted", "-1"),
            Map.entry("urSeen", "3"),
            Map.entry("urURL", NOWHERE),
            Map.entry("autoUpgradeIntervalH", "0"),
            Map.entry("releasesURL", NOWHERE),
            Map.entry("crashReportingEnabled", "false"),
            Map.entry("crashReportingURL", NOWHERE),
            Map.entry("startBrowser", "false"),
            Map.entry("setLowPriority", "false"),
            // Loopback counts as local, and a limit is there to be felt.
            Map.entry("limitBandwidthInLan", "true"),
            Map.entry("reconnectionIntervalS", "5"));

    /**
     * Writes the configuration of one device.
     *
     * @param all every device of the cluster, the station first
     * @param reaches the others are paused
     */
    static void write(
            Path file,
            SyncthingDevice self,
            List<SyncthingDevice> all,
            Predicate<SyncthingDevice> reaches,
            List<ClusterFolder> folders)
            throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            XMLStreamWriter xml =
                    XMLOutputFactory.newFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            new ConfigXml(xml, self, all, reaches).write(folders);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException("config.xml can't be written", e);
        }
    }

    private void write(List<ClusterFolder> folders) throws XMLStreamException {
        xml.writeStartDocument();
        begin("configuration", Map.of("version", "36"));
        for (ClusterFolder folder : folders) {
            if (folder.isOf(self)) {
                folder(folder);
            }
        }
        for (SyncthingDevice device : all) {
            begin("device", Map.of("id", device.id(), "name", device.name(), "compression", "metadata"));
            element("address", address(device));
            element("paused", String.valueOf(!device.equals(self) && !reaches.test(device)));
            element("maxRequestKiB", String.valueOf(MAX_REQUEST_KIB));
            xml.writeEndElement();
        }
        begin("gui", Map.of("enabled", "true", "tls", "false"));
        element("address", "127.0.0.1:" + self.url().getPort());
        element("apikey", self.apiKey());
        xml.writeEndElement();
        begin("options", Map.of());
        element("listenAddress", self.listenAddress());
        for (Map.Entry<String, String> option : new TreeMap<>(OPTIONS).entrySet()) {
            element(option.getKey(), option.getValue());
        }
        noReserve("minHomeDiskFree");
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void folder(ClusterFolder folder) throws XMLStreamException {
        begin(
                "folder",
                Map.of(
                        "id", folder.id(),
                        "label", folder.label(),
                        "path", self.directory(folder).toString(),
                        "type", folder.type(self.equals(all.get(0))),
                        "rescanIntervalS", "3600",
                        "fsWatcherEnabled", "true",
                        // The shortest that there is.
                        "fsWatcherDelayS", "1"));
        for (SyncthingDevice device : all) {
            if (folder.isOf(device)) {
                begin("device", Map.of("id", device.id()));
                xml.writeEndElement();
            }
        }
        noReserve("minDiskFree");
        element("maxConflicts", "0");
        xml.writeEndElement();
    }

    private void noReserve(String name) throws XMLStreamException {
        begin(name, Map.of("unit", "%"));
        xml.writeCharacters("0");
        xml.writeEndElement();
    }

    /**
     * Of two devices only the later one knows the other's address. Where both dial at the same moment, on one machine,
     * it takes them 10 to 26 s to get together.
     */
    private String address(SyncthingDevice other) {
        return all.indexOf(other) < all.indexOf(self) ? other.listenAddress() : "dynamic";
    }

    private void begin(String name, Map<String, String> attributes) throws XMLStreamException {
        xml.writeStartElement(name);
        for (Map.Entry<String, String> attribute : new TreeMap<>(attributes).entrySet()) {
            xml.writeAttribute(attribute.getKey(), attribute.getValue());
        }
    }

    private void element(String name, String text) throws XMLStreamException {
        begin(name, Map.of());
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
