@echo off
rem The dashboard's commands on a command line: login-link, certificate. As administrator, since its data are no business of others.
setlocal
if not defined DASHBOARD_DATA_DIR set "DASHBOARD_DATA_DIR=%ProgramData%\sync-dashboard\data"
"%~dp0runtime\bin\java.exe" -Xmx256m -jar "%~dp0dashboard.jar" %* --config "%ProgramData%\sync-dashboard\dashboard.properties"
exit /b %ERRORLEVEL%
