@echo off
rem The agent's commands on a command line, about the service of this computer.
setlocal
if not defined AGENT_STATE_DIR set "AGENT_STATE_DIR=%ProgramData%\sync-agent\state"
"%~dp0runtime\bin\java.exe" -Xmx96m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:-UsePerfData -jar "%~dp0peer-agent-start.jar" %*
exit /b %ERRORLEVEL%
