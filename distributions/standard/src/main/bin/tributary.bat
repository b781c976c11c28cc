@echo off
rem Starts Tributary. Nothing below the install folder is ever written.
rem No value of a path stands inside brackets without quotes: "Program Files (x86)" would end them.
setlocal EnableExtensions DisableDelayedExpansion
for %%I in ("%~dp0..") do set "INSTALL=%%~fI"

rem What is kept between starts: TRIBUTARY_HOME, else below the user's folder. Where that cannot be
rem written, a folder of this user's below the temporary one.
if defined TRIBUTARY_HOME goto home
set "TRIBUTARY_HOME=%USERPROFILE%\.tributary"
call :writable "%TRIBUTARY_HOME%" && goto home
set "WANTED=%TRIBUTARY_HOME%"
set "TRIBUTARY_HOME=%TEMP%\tributary-%USERNAME%"
>&2 echo tributary: "%WANTED%" cannot be written, "%TRIBUTARY_HOME%" is used: set TRIBUTARY_HOME to a folder to keep
:home

rem What is printed keeps to the signs of the console: UTF-8 on code page 65001, else ASCII.
set "SCREEN=US-ASCII"
for /f "tokens=2 delims=:." %%C in ('chcp') do for %%D in (%%C) do if "%%D"=="65001" set "SCREEN=UTF-8"

rem Settings: the install's, then the user's, then the environment.
set "JVM_OPTIONS="
set "THREADS=1"
set "SHARING=on"
call :settings "%INSTALL%\conf\tributary.conf"
call :settings "%TRIBUTARY_HOME%\tributary.conf"
if defined TRIBUTARY_JAVA_OPTS set "JVM_OPTIONS=%TRIBUTARY_JAVA_OPTS%"
if defined TRIBUTARY_CLASS_SHARING set "SHARING=%TRIBUTARY_CLASS_SHARING%"
if not defined OPENBLAS_NUM_THREADS set "OPENBLAS_NUM_THREADS=%THREADS%"
if not defined OMP_WAIT_POLICY set "OMP_WAIT_POLICY=passive"

rem Java: the one that came along, else by JAVA_HOME, else by PATH; its version by the file beside it,
rem or else by itself.
set "JAVA=java.exe"
set "VERSION="
set "RUNTIME=%INSTALL%\runtime"
if not exist "%RUNTIME%\bin\java.exe" set "RUNTIME=%JAVA_HOME%"
if not defined RUNTIME goto path
set "JAVA=%RUNTIME%\bin\java.exe"
if not exist "%JAVA%" goto nojava
if exist "%RUNTIME%\release" for /f "usebackq tokens=1* delims==" %%K in ("%RUNTIME%\release") do if "%%K"=="JAVA_VERSION" set "VERSION=%%~L"
:path
if not defined VERSION for /f "tokens=3" %%V in ('call "%JAVA%" -version 2^>^&1 ^| findstr /c:" version "') do set "VERSION=%%~V"
if not defined VERSION goto nojava
for /f "tokens=1 delims=.-+" %%V in ("%VERSION%") do set "FEATURE=%%V"
if "%FEATURE%"=="1" set "FEATURE=8"
if %FEATURE% LSS 17 goto oldjava

rem Commands that measure nothing are compiled once, lightly; one or two workers get the collector of
rem one thread. Two collectors cannot be named.
set "LIGHT=-XX:+UseParallelGC -XX:InitialRAMPercentage=8"
set "WORKERS=%NUMBER_OF_PROCESSORS%"
call :workers %*
if "%WORKERS%"=="1" set "LIGHT=-XX:+UseSerialGC"
if "%WORKERS%"=="2" set "LIGHT=-XX:+UseSerialGC"
if "%~1"=="validate" set "LIGHT=-XX:+UseSerialGC"
set "PLAIN="
for %%C in ("" -h --help -V --version) do if "%~1"=="%%~C" set "PLAIN=-XX:+UseSerialGC"
if defined PLAIN set "LIGHT=%PLAIN%"
if defined JVM_OPTIONS if not "%JVM_OPTIONS:GC=%"=="%JVM_OPTIONS%" set "LIGHT="
for %%C in (list describe doctor init schema plugins cache gpu new completion) do if "%~1"=="%%C" set "LIGHT=-XX:TieredStopAtLevel=1"
if defined PLAIN set "LIGHT=-XX:TieredStopAtLevel=1 %LIGHT%"

rem What a worker process may take of the machine comes last; an -Xmx of the user's still wins.
if defined TRIBUTARY_HEAP_PERCENT set "JVM_OPTIONS=%JVM_OPTIONS% -XX:MaxRAMPercentage=%TRIBUTARY_HEAP_PERCENT%"

rem A temporary folder below TRIBUTARY_HOME: that of the machine may be small or not there. The
rem process removes it, and what killed ones left.
set "OWN_TMP=%TRIBUTARY_HOME%\tmp\%RANDOM%%RANDOM%"
mkdir "%OWN_TMP%" >nul 2>nul
if not exist "%OWN_TMP%\" set "OWN_TMP=%TEMP%"

rem Classes that a small run loads are kept below TRIBUTARY_HOME and shared by later starts. The
rem archive is named by what the jars hold, as the build counted it, by this Java, and by the folder.
set "ARCHIVE=-Xshare:auto"
set "CONTENT="
if /i not "%SHARING%"=="on" goto start
if exist "%INSTALL%\lib\content" set /p CONTENT=<"%INSTALL%\lib\content"
if not defined CONTENT goto start
set "PLACE=%INSTALL%"
set "PLACE=%PLACE:\=_%"
set "PLACE=%PLACE::=_%"
set "PLACE=%PLACE:~-40%-%VERSION%"
set "CLASSES=%TRIBUTARY_HOME%\cache\classes"
set "FILE=%CLASSES%\%PLACE%-%CONTENT:~0,16%.jsa"
if exist "%FILE%" set "ARCHIVE=-XX:SharedArchiveFile=%FILE%" & goto start
if not exist "%CLASSES%" mkdir "%CLASSES%" >nul 2>nul
rem One that was given up goes after a day; of several starts one makes it, in the background.
if exist "%FILE%.making" forfiles /p "%CLASSES%" /m *.making /d -1 /c "cmd /c rmdir /s /q @path" >nul 2>nul
mkdir "%FILE%.making" >nul 2>nul || goto start
start "" /b /low "%COMSPEC%" /d /c call "%~f0" :share >nul 2>nul <nul

:start
if "%~1"==":share" goto share
rem The JVM's errors go to standard error, never among the results.
"%JAVA%" -Xlog:disable -Xlog:all=error:stderr -XX:+IgnoreUnrecognizedVMOptions -XX:-UsePerfData ^
  "%ARCHIVE%" "-Djava.io.tmpdir=%OWN_TMP%" "-Dtributary.install=%INSTALL%" "-Dtributary.screen=%SCREEN%" ^
  %LIGHT% %JVM_OPTIONS% -jar "%INSTALL%\lib\tributary.jar" %*
exit /b %ERRORLEVEL%

:nojava
if defined JAVA_HOME >&2 echo tributary: JAVA_HOME is "%JAVA_HOME%", which has no bin\java.exe that runs; name a JDK of version 17 or later
if not defined JAVA_HOME >&2 echo tributary: no java found; install a JDK of version 17 or later, or set JAVA_HOME
exit /b 2

:oldjava
>&2 echo tributary: "%JAVA%" is Java %VERSION%; version 17 or later is needed: set JAVA_HOME
exit /b 2

:settings
if not exist "%~1" exit /b 0
for /f "usebackq eol=# tokens=1* delims==" %%K in ("%~1") do (
  if "%%K"=="JAVA_OPTS" set "JVM_OPTIONS=%%L"
  if "%%K"=="NUMERICS_THREADS" set "THREADS=%%L"
  if "%%K"=="CLASS_SHARING" set "SHARING=%%L"
)
exit /b 0

rem Whether a folder is there, or can be made, and takes a file.
:writable
if not exist "%~1" mkdir "%~1" >nul 2>nul
copy /y nul "%~1\.writable" >nul 2>nul || exit /b 1
del /q "%~1\.writable" >nul 2>nul
exit /b 0

:share
"%JAVA%" "-XX:ArchiveClassesAtExit=%FILE%.new" -Xlog:disable ^
  "-Djava.io.tmpdir=%OWN_TMP%" "-Dtributary.install=%INSTALL%" ^
  -jar "%INSTALL%\lib\tributary.jar" run "%INSTALL%\studies\figure-1.yaml" ^
  --replicates 2 --workers 1 --out "%FILE%.making\runs"
if exist "%FILE%.new" del /q "%CLASSES%\%PLACE%-*.jsa" 2>nul
if exist "%FILE%.new" move /y "%FILE%.new" "%FILE%"
rmdir /s /q "%FILE%.making"
exit /b 0

rem The number behind --workers, if it is given.
:workers
if "%~1"=="" exit /b 0
if "%~1"=="--workers" set "WORKERS=%~2"
shift
goto workers
