package dev.syncdashboard.demo.engine.files;

/**
 * What is in a file, without its name and times.
 *
 * @param size in bytes
 * @param digest SHA-1 of the bytes, in hexadecimal
 */
public record Content(long size, String digest) {}
