-- What only this package needs; the rest is in msi.sql.
-- The settings file is a person's once it is there (256: of 64 bits, 128: never overwritten, 16: never taken away).
UPDATE `Component` SET `Attributes` = 400 WHERE `Component` = 'Settings'
