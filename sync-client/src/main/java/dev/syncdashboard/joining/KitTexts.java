package dev.syncdashboard.joining;

import dev.syncdashboard.engine.admin.DeviceContact;
import java.util.List;
import java.util.stream.Stream;

/** Whether the texts of a kit are such as can be written down and read again. */
final class KitTexts {

    private KitTexts() {}

    static boolean fit(String stationName, String engine, List<DeviceContact> contacts, List<KitFolder> folders) {
        boolean there = !stationName.isBlank() && engine.matches("[a-z0-9-]{1,32}");
        boolean addresses =
                contacts.stream().allMatch(contact -> contact.addresses().size() <= Kit.MOST_ADDRESSES);
        Stream<String> ofContacts =
                contacts.stream().flatMap(each -> Stream.concat(Stream.of(each.name()), each.addresses().stream()));
        Stream<String> ofFolders = folders.stream()
                .flatMap(each -> Stream.of(
                        each.label(),
                        each.invitation().id(),
                        each.invitation().name(),
                        each.invitation().secret().orElse("")));
        return there
                && addresses
                && Stream.of(Stream.of(stationName), ofContacts, ofFolders)
                        .flatMap(texts -> texts)
                        .allMatch(text -> text.length() <= Kit.LONGEST_TEXT);
    }
}
