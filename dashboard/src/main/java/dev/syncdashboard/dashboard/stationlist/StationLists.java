package dev.syncdashboard.dashboard.stationlist;

import java.util.List;

/** The lists that the station gives to its trucks, one for each Sync folder. */
public interface StationLists {

    /** What is wrong with them, in whole sentences for a page; empty if all are in place, or none is to be yet. */
    List<String> problems();
}
