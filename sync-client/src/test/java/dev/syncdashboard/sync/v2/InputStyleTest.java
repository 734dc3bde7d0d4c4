package dev.syncdashboard.sync.v2;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static dev.syncdashboard.sync.v2.FakeEngine.data;
import static dev.syncdashboard.sync.v2.FakeEngine.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.syncdashboard.sync.Login;
import dev.syncdashboard.sync.SyncOptions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The three ways in which input travels, as they stand on the wire. */
class InputStyleTest extends V2ClientTest {

    private static final String ADDED = "{\"id\": \"123\", \"name\": \"books\"}";

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    QUERY | ?path=%2Fdata%2Fb%C3%BCcher%20%26%201%2B1%3D2 | -                                 | ''
                    JSON  | ''                                        | application/json                  | {"path":"/data/bücher & 1+1=2"}
                    FORM  | ''                                        | application/x-www-form-urlencoded | path=%2Fdata%2Fb%C3%BCcher+%26+1%2B1%3D2
                    """)
    void sendsAPathSoThatItArrivesWhole(InputStyle style, String query, String type, String body) throws Exception {
        engine.answer("/folders", json(201, "{\"data\": " + ADDED + "}"));

        Folder added = client.addFolder("/data/bücher & 1+1=2", style);

        assertThat(added.id()).isEqualTo("123");
        LoggedRequest sent = engine.requests("/folders").get(0);
        assertThat(sent.getMethod().getName()).isEqualTo("POST");
        assertThat(sent.getUrl()).isEqualTo("/api/v2/folders" + query);
        assertThat(sent.getHeader("Content-Type")).isEqualTo(type);
        assertThat(sent.getBodyAsString()).isEqualTo(body);
        assertThat(sent.getHeader("Content-Length")).isEqualTo(String.valueOf(sent.getBody().length));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    QUERY | ?askapproval=0&permissions=2&timelimit=3600 | ''
                    JSON  | ''                                          | {"askapproval":0,"permissions":2,"timelimit":3600}
                    FORM  | ''                                          | askapproval=0&permissions=2&timelimit=3600
                    """)
    void sendsTheTermsOfALink(InputStyle style, String query, String body) throws Exception {
        engine.answer("/folders/123/link", "link.json");

        assertThat(client.createLink("123", V2Call.terms(), style)).startsWith("https://link.getsync.com/#f=books");

        LoggedRequest sent = engine.requests("/folders/123/link").get(0);
        assertThat(sent.getUrl()).isEqualTo("/api/v2/folders/123/link" + query);
        assertThat(sent.getBodyAsString()).isEqualTo(body);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    QUERY | ?paused=true | ''
                    JSON  | ''           | {"paused":true}
                    FORM  | ''           | paused=true
                    """)
    void sendsAPatch(InputStyle style, String query, String body) throws Exception {
        engine.answer("/folders/123", data("{}"));

        client.experimental().pauseFolder("123", true, style);

        LoggedRequest sent = engine.requests("/folders/123").get(0);
        assertThat(sent.getMethod().getName()).isEqualTo("PATCH");
        assertThat(sent.getUrl()).isEqualTo("/api/v2/folders/123" + query);
        assertThat(sent.getBodyAsString()).isEqualTo(body);
    }

    /** An engine of 2.2 refuses the first try; the second one brings the same input, and the token in the query. */
    @Test
    void inputStaysWhereItIsWhenATokenIsWanted() throws Exception {
        for (InputStyle style : InputStyle.values()) {
            engine.server().resetAll();
            engine.answer("/folders/123", json(400, "invalid request"));
            engine.answer("/token", "token.json");
            engine.server()
                    .stubFor(any(urlPathEqualTo("/api/v2/folders/123"))
                            .withQueryParam("token", matching(".+"))
                            .willReturn(data("{}")));
            try (SyncClient withLogin =
                    new SyncClient(SyncOptions.of(engine.url()).withLogin(new Login("chief", "secret")))) {
                withLogin.experimental().pauseFolder("123", true, style);
            }

            List<LoggedRequest> sent = new ArrayList<>(engine.requests("/folders/123"));
            assertThat(sent)
                    .hasSize(2)
                    .allMatch(each -> each.getMethod().getName().equals("PATCH"));
            assertThat(sent)
                    .extracting(LoggedRequest::getBodyAsString)
                    .containsOnly(sent.get(0).getBodyAsString());
            assertThat(sent)
                    .filteredOn(each -> each.getUrl().contains("token="))
                    .hasSize(1);
        }
    }
}
