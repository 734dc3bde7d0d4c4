-- What both packages for Windows need and wixl has no words for. One statement a line.
INSERT INTO `LaunchCondition` (`Condition`, `Description`) VALUES ('Installed OR VersionNT64', '@{title} needs a Windows of 64 bits.')
-- Who may do what in the data directory, in a form that is the same in every language of Windows: administrators (BA) and the
-- system (SY) all, the service's account (LS) read and write, others nothing.
CREATE TABLE `MsiLockPermissionsEx` (`MsiLockPermissionsEx` CHAR(72) NOT NULL, `LockObject` CHAR(72) NOT NULL, `Table` CHAR(32) NOT NULL, `SDDLText` CHAR(0) NOT NULL, `Condition` CHAR(255) PRIMARY KEY `MsiLockPermissionsEx`)
INSERT INTO `MsiLockPermissionsEx` (`MsiLockPermissionsEx`, `LockObject`, `Table`, `SDDLText`) VALUES ('Data', 'DATADIR', 'CreateFolder', 'D:PAI(A;OICI;FA;;;BA)(A;OICI;FA;;;SY)(A;OICI;0x1301bf;;;LS)')
-- The program's directory at the end of the search path of the whole computer (*), so that its commands are found; gone with the
-- program (-).
CREATE TABLE `Environment` (`Environment` CHAR(72) NOT NULL, `Name` CHAR(255) NOT NULL LOCALIZABLE, `Value` CHAR(255) LOCALIZABLE, `Component_` CHAR(72) NOT NULL PRIMARY KEY `Environment`)
INSERT INTO `Environment` (`Environment`, `Name`, `Value`, `Component_`) VALUES ('Path', '=-*PATH', '[~];[INSTALLDIR]', 'Command')
INSERT INTO `InstallExecuteSequence` (`Action`, `Sequence`) VALUES ('RemoveEnvironmentStrings', 3300)
INSERT INTO `InstallExecuteSequence` (`Action`, `Sequence`) VALUES ('WriteEnvironmentStrings', 5200)
-- The same version again, built anew, is an upgrade too (1 + 256 + 512: with its features, including both ends). The old one goes
-- within the transaction, so that a failed upgrade leaves it as it was.
DELETE FROM `Upgrade` WHERE `ActionProperty` = 'WIX_UPGRADE_DETECTED'
INSERT INTO `Upgrade` (`UpgradeCode`, `VersionMin`, `VersionMax`, `Attributes`, `ActionProperty`) VALUES ('{@{upgrade}}', '0.0.0', '@{version}', 769, 'WIX_UPGRADE_DETECTED')
UPDATE `InstallExecuteSequence` SET `Sequence` = 1501 WHERE `Action` = 'RemoveExistingProducts'
-- Restart on failure. The table that Windows has for it is known not to work, so its own tool is called (34: a program in a
-- directory; 1024 + 2048: later, as the system).
INSERT INTO `CustomAction` (`Action`, `Type`, `Source`, `Target`) VALUES ('RestartOnFailure', 3106, 'INSTALLDIR', '"[System64Folder]sc.exe" failure @{name} reset= 3600 actions= restart/5000/restart/10000/restart/60000')
INSERT INTO `CustomAction` (`Action`, `Type`, `Source`, `Target`) VALUES ('EveryEndIsFailure', 3106, 'INSTALLDIR', '"[System64Folder]sc.exe" failureflag @{name} 1')
INSERT INTO `InstallExecuteSequence` (`Action`, `Condition`, `Sequence`) VALUES ('RestartOnFailure', 'NOT REMOVE', 5810)
INSERT INTO `InstallExecuteSequence` (`Action`, `Condition`, `Sequence`) VALUES ('EveryEndIsFailure', 'NOT REMOVE', 5820)
