@echo off
rem The command line of the program (duty-list --help). A batch file waits for the program and has its exit code.
"%~dp0duty-list-editor.exe" --cli %*
exit /b %ERRORLEVEL%
