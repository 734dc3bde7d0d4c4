package dev.syncdashboard.status;

import java.util.List;

/**
 * What stands in the Status folder at one moment.
 *
 * @param files of the known devices; a device can occur twice, with its file and, once, with its conflict copies
 * @param strangers those of all others
 */
public record StatusScan(List<StatusFile> files, StrangerFiles strangers) {

    public StatusScan {
        files = List.copyOf(files);
    }
}
