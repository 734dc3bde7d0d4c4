package dev.syncdashboard.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One request.
 *
 * @param path segments below the server's address, each still unencoded
 * @param query names and values, still unencoded
 * @param jsonBody makes it a POST, also if it is empty; otherwise it is a GET
 * @param cookies as {@code name=value}
 */
public record HttpCall(List<String> path, List<Parameter> query, Optional<String> jsonBody, List<String> cookies) {

    public HttpCall {
        path = List.copyOf(path);
        query = List.copyOf(query);
        cookies = List.copyOf(cookies);
    }

    /** A name and a value of the query. */
    public record Parameter(String name, String value) {}

    public static HttpCall get(List<String> path, Parameter... query) {
        return new HttpCall(path, List.of(query), Optional.empty(), List.of());
    }

    public static HttpCall post(List<String> path, String jsonBody) {
        return new HttpCall(path, List.of(), Optional.of(jsonBody), List.of());
    }

    /** A POST without anything in its body. */
    public static HttpCall postEmpty(List<String> path, Parameter... query) {
        return new HttpCall(path, List.of(query), Optional.of(""), List.of());
    }

    /** The same request with one more parameter, before its own, and these cookies. */
    public HttpCall with(Parameter parameter, List<String> cookies) {
        List<Parameter> more = new ArrayList<>(List.of(parameter));
        more.addAll(query);
        return new HttpCall(path, more, jsonBody, cookies);
    }

    public String method() {
        return jsonBody.isPresent() ? "POST" : "GET";
    }

    /** Without query and cookies, which may hold secrets. */
    @Override
    public String toString() {
        return method() + " /" + String.join("/", path);
    }
}
