@echo off
rem Starts Tributary. Nothing below the install folder is ever written.
setlocal EnableExtensions DisableDelayedExpansion
for %%I in ("%~dp0..") do set "INSTALL=%%~fI"
if not defined TRIBUTARY_HOME set "TRIBUTARY_HOME=%USERPROFILE%\.tributary"

rem Settings: the install's, then the user's, then the environment.
set "JVM_OPTIONS="
set "THREADS=1"
for %%F in ("%INSTALL%\conf\tributary.conf" "%TRIBUTARY_HOME%\tributary.conf") do if exist "%%~F" (
  for /f "usebackq eol=# tokens=1* delims==" %%K in ("%%~F") do (
    if "%%K"=="JAVA_OPTS" set "JVM_OPTIONS=%%L"
    if "%%K"=="NUMERICS_THREADS" set "THREADS=%%L"
  )
)
if defined TRIBUTARY_JAVA_OPTS set "JVM_OPTIONS=%TRIBUTARY_JAVA_OPTS%"
if not defined OPENBLAS_NUM_THREADS set "OPENBLAS_NUM_THREADS=%THREADS%"
if not defined OMP_WAIT_POLICY set "OMP_WAIT_POLICY=passive"

rem Java, by JAVA_HOME or else by PATH.
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java.exe"
set "VERSION="
for /f "tokens=3" %%V in ('call "%JAVA%" -version 2^>^&1 ^| findstr /c:" version "') do set "VERSION=%%~V"
if not defined VERSION (
  echo tributary: no java found; install a JDK of version 17 or later, or set JAVA_HOME 1>&2
  exit /b 2
)
for /f "tokens=1 delims=.-+" %%V in ("%VERSION%") do set "FEATURE=%%V"
if %FEATURE% LSS 17 (
  echo tributary: %JAVA% is Java %VERSION%; version 17 or later is needed: set JAVA_HOME 1>&2
  exit /b 2
)
"%JAVA%" -Xlog:disable -Xlog:all=error:stderr -XX:+IgnoreUnrecognizedVMOptions ^
  "-Dtributary.install=%INSTALL%" %JVM_OPTIONS% -jar "%INSTALL%\lib\tributary.jar" %*
exit /b %ERRORLEVEL%
