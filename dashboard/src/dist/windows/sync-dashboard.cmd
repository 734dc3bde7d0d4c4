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
"%~dp0runtime\bin\java.exe" -Xmx256m -jar "%~dp0dashboard.jar" %* --config "%ProgramData%\sync-dashboard\dashboard.properties"
exit /b %ERRORLEVEL%
