package dev.syncdashboard.engine.syncthing;

/**
 * Where a Syncthing is to be reached now, and with which key. Asked before each call, so it must be cheap; and again
 * after one that failed. Safe for many threads.
 */
@FunctionalInterface
public interface SyncthingAccess {

    /** As far as it can be known now; what can't be read anew stays as it was. Equal to the last one if nothing changed. */
    SyncthingOptions now();
}
