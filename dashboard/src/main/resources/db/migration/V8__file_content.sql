-- Whether a file is another one is told by its content and no longer by its time of change, which a copy may keep and a
-- touch may set. NULL: noted by an older version, so that it is not known.
ALTER TABLE update_file DROP COLUMN modified;
ALTER TABLE update_file ADD COLUMN sha256 BYTEA;
ALTER TABLE station_file DROP COLUMN modified;
ALTER TABLE station_file ADD COLUMN sha256 BYTEA;
