package dev.syncdashboard.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One request.
 *
 * @param method of HTTP, in capitals
 * @param path segments below the server's address, each still unencoded
 * @param query names and values, still unencoded
 * @param body every request but a GET has one, be it empty
 * @param cookies as {@code name=value}
 */
public record HttpCall(
        String method, List<String> path, List<Parameter> query, Optional<HttpBody> body, List<String> cookies) {

    public HttpCall {
        if (method.equals("GET") == body.isPresent()) {
            throw new IllegalArgumentException("a GET has no body, and every other request has one: " + method);
        }
        path = List.copyOf(path);
        query = List.copyOf(query);
        cookies = List.copyOf(cookies);
    }

    /** A name and a value of the query. */
    public record Parameter(String name, String value) {}

    public static HttpCall get(List<String> path, Parameter... query) {
        return new HttpCall("GET", path, List.of(query), Optional.empty(), List.of());
    }

    /** A request that may change something. */
    public static HttpCall change(String method, List<String> path, HttpBody body, Parameter... query) {
        return new HttpCall(method, path, List.of(query), Optional.of(body), List.of());
    }

    /** A POST without anything in its body. */
    public static HttpCall postEmpty(List<String> path, Parameter... query) {
        return change("POST", path, HttpBody.json(""), query);
    }

    /** The same request with one more parameter, before its own, and these cookies. */
    public HttpCall with(Parameter parameter, List<String> cookies) {
        List<Parameter> more = new ArrayList<>(List.of(parameter));
        more.addAll(query);
        return new HttpCall(method, path, more, body, cookies);
    }

    /** Without query and cookies, which may hold secrets. */
    @Override
    public String toString() {
        return method() + " /" + String.join("/", path);
    }
}
