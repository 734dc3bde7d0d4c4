-- What only this package needs; the rest is in msi.sql.
-- What an installation without a person is told, in names that the part of Windows with the rights hears too.
UPDATE `Property` SET `Value` = 'KIT;SETTINGS;FOLDERS;WIX_DOWNGRADE_DETECTED;WIX_UPGRADE_DETECTED' WHERE `Property` = 'SecureCustomProperties'
-- SETTINGS=FILE: the settings to begin with, a login of the sync program perhaps. Passwords stand in that file, never on a command
-- line.
INSERT INTO `CustomAction` (`Action`, `Type`, `Source`, `Target`) VALUES ('TakeSettings', 3106, 'INSTALLDIR', '"[System64Folder]cmd.exe" /d /c copy /y "[SETTINGS]" "[DATADIR]agent.properties"')
INSERT INTO `InstallExecuteSequence` (`Action`, `Condition`, `Sequence`) VALUES ('TakeSettings', 'SETTINGS AND NOT REMOVE', 5830)
-- KIT=FILE: joins. A station that does not answer yet, or a sync program that is not there yet, does not undo the installation (64);
-- what is said is hidden from the log (8192). FOLDERS: where the folders come to lie.
INSERT INTO `CustomAction` (`Action`, `Type`, `Source`, `Target`) VALUES ('UsualFolders', 51, 'FOLDERS', '[WindowsVolume]station-files')
INSERT INTO `InstallExecuteSequence` (`Action`, `Condition`, `Sequence`) VALUES ('UsualFolders', 'NOT FOLDERS', 1010)
INSERT INTO `CustomAction` (`Action`, `Type`, `Source`, `Target`) VALUES ('JoinStation', 11362, 'INSTALLDIR', '"[INSTALLDIR]runtime\bin\java.exe" -jar "[INSTALLDIR]peer-agent-start.jar" join "[KIT]" --wait 30s --folders "[FOLDERS]" --config "[DATADIR]agent.properties" --agent-state-dir "[DATADIR]state"')
INSERT INTO `InstallExecuteSequence` (`Action`, `Condition`, `Sequence`) VALUES ('JoinStation', 'KIT AND NOT REMOVE', 5840)
