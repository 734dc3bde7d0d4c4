-- Of truck 0: is_current says that a person accepted the device as a truck; else it is ignored, or was removed at this moment.
ALTER TABLE roster_device ADD COLUMN removed TIMESTAMP(6) WITH TIME ZONE;
