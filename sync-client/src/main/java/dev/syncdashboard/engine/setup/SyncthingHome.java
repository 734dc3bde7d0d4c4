package dev.syncdashboard.engine.setup;

import dev.syncdashboard.http.CertificateFingerprint;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * What Syncthing's own configuration says of how to reach it. Its text form never shows the key.
 *
 * @param certificate its own, if it is reached by HTTPS
 */
record SyncthingHome(String url, String apiKey, Optional<CertificateFingerprint> certificate) {

    private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";

    /** @throws IllegalArgumentException saying what is wrong with the directory, or with what it holds */
    static SyncthingHome read(String directory) {
        Path home = path(directory);
        Element gui = gui(home);
        String key = child(gui, "apikey");
        if (key.isBlank()) {
            throw wrong(directory, "its config.xml has no API key; make one in Syncthing's settings", null);
        }
        if ("false".equals(gui.getAttribute("enabled"))) {
            throw wrong(directory, "its config.xml says that the GUI, and with it the API, is switched off", null);
        }
        boolean tls = "true".equals(gui.getAttribute("tls"));
        String url = (tls ? "https://" : "http://") + reachable(directory, child(gui, "address"));
        return new SyncthingHome(url, key, tls ? certificate(home) : Optional.empty());
    }

    @Override
    public String toString() {
        return "SyncthingHome[" + url + ", ***]";
    }

    /** @throws IllegalArgumentException if it can be the name of no directory on this system */
    static Path path(String directory) {
        try {
            return Path.of(directory);
        } catch (InvalidPathException e) {
            throw wrong(directory, "that is no directory", e);
        }
    }

    private static Element gui(Path home) {
        try (InputStream in = Files.newInputStream(home.resolve("config.xml"))) {
            Node gui = parser().parse(in)
                    .getDocumentElement()
                    .getElementsByTagName("gui")
                    .item(0);
            if (gui instanceof Element element) {
                return element;
            }
            throw wrong(home.toString(), "its config.xml has no <gui>", null);
        } catch (IOException e) {
            throw wrong(home.toString(), unreadable(home, e), e);
        } catch (SAXException e) {
            throw wrong(home.toString(), "its config.xml is no XML, or is damaged", e);
        }
    }

    private static String unreadable(Path home, IOException why) {
        if (Files.exists(home) && !Files.isDirectory(home)) {
            return "that is no directory";
        }
        // Where a directory above it can't be passed, Java says that, and not that there is no such file.
        if (why instanceof NoSuchFileException) {
            return Files.exists(home) ? "there is no config.xml in it" : "there is no such directory";
        }
        return "its config.xml can't be read by this program's user";
    }

    /** One that follows nothing out of the file, and prints nothing. */
    private static DocumentBuilder parser() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature(NO_DOCTYPE, true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            DocumentBuilder parser = factory.newDocumentBuilder();
            parser.setErrorHandler(new DefaultHandler());
            return parser;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("this Java can't read XML safely", e);
        }
    }

    private static String child(Element gui, String name) {
        Node child = gui.getElementsByTagName(name).item(0);
        return child == null ? "" : child.getTextContent().strip();
    }

    /** An address to listen on all of this device's addresses is reached on the one that never leaves it. */
    private static String reachable(String directory, String address) {
        int colon = address.lastIndexOf(':');
        if (colon < 0 || address.contains("/")) {
            throw wrong(
                    directory,
                    "its config.xml has the GUI address '" + address + "', which is no host and port; set sync.url",
                    null);
        }
        String host = address.substring(0, colon);
        boolean any = host.isEmpty() || host.equals("0.0.0.0") || host.equals("[::]");
        return (any ? "127.0.0.1" : host) + address.substring(colon);
    }

    /** Syncthing makes itself a certificate that nobody vouches for. */
    private static Optional<CertificateFingerprint> certificate(Path home) {
        try (InputStream in = Files.newInputStream(home.resolve("https-cert.pem"))) {
            return Optional.of(CertificateFingerprint.ofFirstIn(in));
        } catch (IOException e) {
            // Then it must be one that this Java trusts, or sync.certificate must name it.
            return Optional.empty();
        }
    }

    private static IllegalArgumentException wrong(String directory, String why, @Nullable Exception cause) {
        return new IllegalArgumentException(
                "sync.home is '" + directory + "', but " + why
                        + ". Expected the directory with Syncthing's config.xml, on Linux mostly ~/.local/state/syncthing or"
                        + " ~/.config/syncthing.",
                cause);
    }
}
