@echo off
rem The dashboard's commands on a command line. As administrator, since its data are no business of others.
setlocal
if "%~1"=="" (
  echo The dashboard runs as a service. Commands: login-link, certificate, backup, restore, alive.
  exit /b 2
)
if /i "%~1"=="update" (
  echo A newer version is installed by msiexec /i and its package. Before that: sync-dashboard backup
  exit /b 2
)
if not defined DASHBOARD_DATA_DIR set "DASHBOARD_DATA_DIR=%ProgramData%\sync-dashboard\data"
set "program=%~dp0"
set settings= --config "%ProgramData%\sync-dashboard\dashboard.properties"
rem The last file that is named counts: the service's must not come after a person's. An equals sign ends a word here.
:look
if "%~1"=="--config" set settings=
if "%~1"=="--help" set settings=
if "%~1"=="--version" set settings=
shift
if not [%1]==[] goto look
"%program%runtime\bin\java.exe" -Xmx256m -jar "%program%dashboard.jar" %*%settings%
exit /b %ERRORLEVEL%
