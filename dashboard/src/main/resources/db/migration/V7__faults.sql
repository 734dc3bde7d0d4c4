-- What a peer has said of missing or different files, and nothing has taken back: JSON, an array. A later report that is
-- silent of it takes nothing back, so this must survive a restart as the last report does.
ALTER TABLE peer ADD COLUMN faults VARCHAR;
