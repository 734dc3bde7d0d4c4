-- Which roster this is: it is kept outside the database too, and the newer one counts. At most one row.
CREATE TABLE roster_version (
    version BIGINT NOT NULL PRIMARY KEY,
    doubt   VARCHAR(20)
);
