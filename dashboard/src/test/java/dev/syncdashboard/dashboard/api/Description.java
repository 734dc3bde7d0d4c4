package dev.syncdashboard.dashboard.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The API's OpenAPI document, and what a test can hold it against. */
final class Description {

    private static final String OAS = "https://spec.openapis.org/oas/";
    private static final String DOCUMENT_SCHEMA = OAS + "3.1/schema-base/2025-09-15";
    private static final String HERE = "https://dashboard.example.org/openapi.json";
    private static final String SCHEMAS = "#/components/schemas/";

    private final JsonNode document;
    private final SchemaRegistry schemas;

    Description(JsonNode document) {
        this.document = document;
        JsonNode closed = document.deepCopy();
        close(closed);
        this.schemas = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Map.of(HERE, closed.toString())));
    }

    /** No answer may have a key that is not described. */
    private static void close(JsonNode node) {
        if (node instanceof ObjectNode schema && schema.has("properties")) {
            schema.put("additionalProperties", false);
        }
        node.forEach(Description::close);
    }

    /** What the document's own schema has against it. */
    List<String> mistakes() {
        SchemaRegistry specification = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Description::ofSpecification));
        return messages(
                specification.getSchema(SchemaLocation.of(DOCUMENT_SCHEMA)).validate(document));
    }

    private static @Nullable String ofSpecification(String iri) {
        if (!iri.startsWith(OAS)) {
            return null;
        }
        try (InputStream in = Description.class.getResourceAsStream("/openapi/" + iri.substring(OAS.length()))) {
            return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The templates of all addresses: {@code /peers/{id}}. */
    Set<String> addresses() {
        return Set.copyOf(document.get("paths").propertyNames());
    }

    /** The names of the parameters of an address. */
    Set<String> parameters(String address) {
        return document.at("/paths/" + escaped(address) + "/get/parameters")
                .valueStream()
                .map(parameter -> parameter.has("$ref")
                        ? document.at(parameter.get("$ref").asString().substring(1))
                        : parameter)
                .map(parameter -> parameter.get("name").asString())
                .collect(Collectors.toSet());
    }

    Map<String, JsonNode> objects() {
        return document.at("/components/schemas")
                .propertyStream()
                .filter(schema -> schema.getValue().has("properties"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Fails unless the document says that this address may answer so. Gives the keys that had a value: {@code Peer.group}. */
    Set<String> assertDescribes(String address, HttpResponse<String> answer) {
        JsonNode content = content(address, answer.statusCode());
        String type = answer.headers().firstValue("Content-Type").orElseThrow();
        JsonNode schema = content.at("/" + escaped(type) + "/schema");
        assertThat(schema.isMissingNode())
                .as("%s is not described for HTTP %d of %s", type, answer.statusCode(), address)
                .isFalse();
        if (!schema.has("$ref")) {
            return Set.of();
        }
        JsonNode body = JsonMapper.shared().readTree(answer.body());
        String ref = schema.get("$ref").asString();
        List<Error> errors = schemas.getSchema(SchemaLocation.of(HERE + ref))
                .validate(body, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
        assertThat(messages(errors))
                .as("%s answers\n%s", address, answer.body())
                .isEmpty();
        Set<String> filled = new TreeSet<>();
        fill(schema, body, filled);
        return filled;
    }

    private JsonNode content(String address, int status) {
        JsonNode response = document.at("/paths/" + escaped(address) + "/get/responses/" + status);
        assertThat(response.isMissingNode())
                .as("HTTP %d of %s is not described", status, address)
                .isFalse();
        return response.has("$ref")
                ? document.at(response.get("$ref").asString().substring(1)).get("content")
                : response.get("content");
    }

    private void fill(JsonNode schema, JsonNode value, Set<String> filled) {
        if (schema.has("anyOf")) {
            fill(schema.get("anyOf").get(0), value, filled);
        } else if (schema.has("items")) {
            value.forEach(item -> fill(schema.get("items"), item, filled));
        } else if (schema.has("$ref") && value.isObject()) {
            String name = schema.get("$ref").asString().substring(SCHEMAS.length());
            JsonNode properties = document.at("/components/schemas/" + name + "/properties");
            value.propertyStream()
                    .filter(property -> !isEmpty(property.getValue()))
                    .forEach(property -> {
                        filled.add(name + "." + property.getKey());
                        fill(properties.get(property.getKey()), property.getValue(), filled);
                    });
        }
    }

    private static boolean isEmpty(JsonNode value) {
        return value.isNull() || (value.isArray() && value.isEmpty());
    }

    private static String escaped(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }

    private static List<String> messages(List<Error> errors) {
        return errors.stream()
                .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
                .toList();
    }
}
