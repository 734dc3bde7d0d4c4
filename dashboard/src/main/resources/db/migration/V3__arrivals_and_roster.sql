-- Which peer has which update (or a later one), and since when: the newest that each had, too.
CREATE TABLE arrival (
    number  INTEGER NOT NULL REFERENCES station_update ON DELETE CASCADE,
    peer    VARCHAR(128) NOT NULL,
    arrived TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    exact   BOOLEAN NOT NULL,
    PRIMARY KEY (number, peer)
);
CREATE INDEX arrival_peer ON arrival (peer, number);
INSERT INTO arrival (number, peer, arrived, exact)
    SELECT station_update.number, report.peer, MIN(GREATEST(report.progressed, station_update.posted)), FALSE
    FROM report JOIN station_update ON station_update.hash = report.hash
    WHERE report.complete IS NOT FALSE
    GROUP BY station_update.number, report.peer;

-- The trucks that the station expects. away_reason is empty while a truck is in service.
CREATE TABLE roster_truck (
    number      INTEGER NOT NULL PRIMARY KEY,
    name        VARCHAR(240) NOT NULL,
    truck_group VARCHAR(160) NOT NULL,
    away_since  TIMESTAMP(6) WITH TIME ZONE,
    away_until  TIMESTAMP(6) WITH TIME ZONE,
    away_reason VARCHAR(480)
);

-- Their devices, earlier ones too, in order; truck 0: a device that is no truck.
CREATE TABLE roster_device (
    device     VARCHAR(128) NOT NULL,
    truck      INTEGER NOT NULL,
    place      INTEGER NOT NULL,
    is_current BOOLEAN NOT NULL,
    PRIMARY KEY (device, truck)
);
