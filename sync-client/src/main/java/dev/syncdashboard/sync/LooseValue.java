package dev.syncdashboard.sync;

import java.math.BigInteger;
import java.util.Optional;
import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;

/**
 * Reads a JSON value as the type that is meant. The engine's types are loose (numbers as strings, ids as numbers), so
 * those are taken either way; empty if there is no value, or one that can't be meant.
 */
public final class LooseValue {

    private LooseValue() {}

    public static boolean isAbsent(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }

    /** A string, or a whole number in its digits: an id must never go through a double. */
    public static Optional<String> text(JsonNode value) {
        if (value.isIntegralNumber()) {
            return Optional.of(value.bigIntegerValue().toString());
        }
        return value.isString() ? Optional.of(value.stringValue()) : Optional.empty();
    }

    public static Optional<Boolean> flag(JsonNode value) {
        if (isAbsent(value) || value.isContainer()) {
            return Optional.empty();
        }
        return switch (value.asString()) {
            case "1", "true" -> Optional.of(true);
            case "0", "false" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    /** A whole number of 64 bits. */
    public static OptionalLong number(JsonNode value) {
        Optional<BigInteger> number = text(value)
                .filter(text -> text.matches("-?\\d{1,30}"))
                .map(BigInteger::new)
                .filter(whole -> whole.bitLength() < Long.SIZE);
        return number.isPresent() ? OptionalLong.of(number.get().longValue()) : OptionalLong.empty();
    }
}
