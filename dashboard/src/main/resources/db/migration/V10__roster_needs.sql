-- Which Sync folders the trucks of a group need, by the folders' names; a group without a row needs all.
CREATE TABLE roster_need (
    truck_group VARCHAR(160) NOT NULL,
    folder      VARCHAR(32) NOT NULL,
    PRIMARY KEY (truck_group, folder)
);
