-- An update was posted between not_before, when the station was last seen without it, and posted.
ALTER TABLE station_update ADD COLUMN not_before TIMESTAMP(6) WITH TIME ZONE;
UPDATE station_update SET not_before = (SELECT MAX(sighting.not_before) FROM sighting
    WHERE sighting.hash = station_update.hash AND sighting.since = station_update.posted);
