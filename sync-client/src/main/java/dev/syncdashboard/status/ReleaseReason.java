package dev.syncdashboard.status;

import java.util.Arrays;
import java.util.Locale;

/** Why an agent does not run the release that its station wants of it. */
public enum ReleaseReason {
    /** The release is not whole on this device yet. */
    ARRIVING(Blame.NOBODY),
    /** Other files are arriving. */
    FILES_ARRIVING(Blame.NOBODY),
    /** The Sync folder is not complete, as far as it can be told. */
    NOT_COMPLETE(Blame.NOBODY),
    /** Nobody can tell whether the Sync folder is complete. */
    COMPLETENESS_UNKNOWN(Blame.NOBODY),
    /** On battery, below the limit. */
    BATTERY(Blame.NOBODY),
    /** Whether it is on battery can't be told. */
    BATTERY_UNKNOWN(Blame.NOBODY),
    /** Other devices come first. */
    NOT_ITS_TURN(Blame.NOBODY),
    /** The station has stopped the rollout. */
    STOPPED(Blame.NOBODY),
    /** Switched off in the settings of the device. */
    SWITCHED_OFF(Blame.NOBODY),
    /** It was not started by what could start another version. */
    NO_STARTER(Blame.DEVICE),
    /** It did not join with a kit, so it knows no station's key. */
    NO_STATION_KEY(Blame.DEVICE),
    /** It knows no key of the project, so it can't tell a release from a forged one. */
    NO_PROJECT_KEY(Blame.DEVICE),
    DISK_FULL(Blame.DEVICE),
    /** It can't write its own state, or not read the release, for another reason than a full disk. */
    CANNOT_STORE(Blame.DEVICE),
    /** Its Java is older than the release needs. */
    NEEDS_JAVA(Blame.DEVICE),
    /** The project's key did not sign it. */
    FORGED(Blame.RELEASE),
    /** Signed, and in a form that this agent can't read, or for another program. */
    NOT_READABLE(Blame.RELEASE),
    /** What is in the folder is not what the station approved or the project signed. */
    OTHER_CONTENT(Blame.RELEASE),
    /** Not newer than what runs. */
    DOWNGRADE(Blame.RELEASE),
    /** It ended before it was confirmed, each time. */
    DID_NOT_START(Blame.RELEASE),
    /** It ran, and did not report in time. */
    DID_NOT_REPORT(Blame.RELEASE),
    /** A rollout that this station has not signed stands in the Status folder. */
    ROLLOUT_FORGED(Blame.NOBODY),
    /** A rollout of before stands in the Status folder again. */
    ROLLOUT_REPLAYED(Blame.NOBODY),
    /** One that this program does not know. */
    OTHER(Blame.RELEASE);

    /** Whose fault it is. */
    private enum Blame {
        NOBODY,
        DEVICE,
        RELEASE
    }

    private final Blame blame;

    ReleaseReason(Blame blame) {
        this.blame = blame;
    }

    /** The stable code in the report: {@code files-arriving}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The reason with this code; {@link #OTHER} if there is none. */
    public static ReleaseReason of(String code) {
        return Arrays.stream(values())
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElse(OTHER);
    }

    /** Whether it speaks against the release itself, and may be the same on each other device. */
    public boolean isAgainstTheRelease() {
        return blame == Blame.RELEASE;
    }

    /** Whether a person has to do something at that device. */
    public boolean needsAPerson() {
        return blame == Blame.DEVICE;
    }
}
