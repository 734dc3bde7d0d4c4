-- By which keys the station knows the devices' reports.
CREATE TABLE device_key (
    device     VARCHAR(128) NOT NULL PRIMARY KEY,
    verify_key VARCHAR(43) NOT NULL,
    since      TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    compared   BOOLEAN NOT NULL
);
COMMENT ON COLUMN device_key.compared IS 'A person said that it is the truck''s own key.';
