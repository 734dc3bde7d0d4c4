# Installs, starts, upgrades and removes the packages for Windows, as administrator on a computer that may be spoilt.
# In packages\windows are those of the release, in packages\windows-newer the same as version 99.
$ErrorActionPreference = 'Stop'
$PSNativeCommandUseErrorActionPreference = $false
$localService = '*S-1-5-19' # by its number: its name is another in each language

function Install([string] $msi, [string[]] $properties) {
    $log = Join-Path $env:RUNNER_TEMP "$([IO.Path]::GetFileNameWithoutExtension($msi)).log"
    $line = "/i `"$msi`" /qn /norestart /l*v `"$log`" $($properties -join ' ')"
    $run = Start-Process msiexec.exe -ArgumentList $line -Wait -PassThru
    $script:said = Get-Content $log -Raw
    return $run.ExitCode
}

function Remove([string] $msi) {
    $run = Start-Process msiexec.exe -ArgumentList "/x `"$msi`" /qn /norestart" -Wait -PassThru
    Expect 'removed' ($run.ExitCode -eq 0)
}

function Expect([string] $what, [bool] $is) {
    if (-not $is) { throw "Not so: $what" }
    Write-Output "ok: $what"
}

function Await([string] $what, [int] $seconds, [scriptblock] $condition) {
    $end = (Get-Date).AddSeconds($seconds)
    while ((Get-Date) -lt $end) {
        try { if (& $condition) { Write-Output "ok: $what"; return } } catch { Write-Debug "$_" }
        Start-Sleep -Milliseconds 500
    }
    throw "Not within $seconds s: $what"
}

function ProcessOf([string] $service) {
    return (Get-CimInstance Win32_Service -Filter "Name='$service'").ProcessId
}

function IsAsItShouldBe([string] $service) {
    $found = Get-CimInstance Win32_Service -Filter "Name='$service'"
    Expect "$service runs" ($found.State -eq 'Running')
    Expect "$service starts by itself" ($found.StartMode -eq 'Auto')
    Expect "$service has few rights" ($found.StartName -eq 'NT AUTHORITY\LocalService')
    Expect "$service's program is named in quotes" ($found.PathName.StartsWith('"')) # else C:\Program.exe would be tried first
    $failure = sc.exe qfailure $service | Out-String
    Expect "$service is restarted" ($failure -match 'RESTART.*5000')
    Expect 'also where it ends by itself' ((sc.exe qfailureflag $service | Out-String) -match 'TRUE')
}

$packages = (Resolve-Path packages).Path
$agent = (Get-ChildItem "$packages\windows\sync-peer-agent-*.msi").FullName
$dashboard = (Get-ChildItem "$packages\windows\sync-dashboard-*.msi").FullName

# --- the agent, beside an engine in which nothing happens ---
$place = 'C:\Prögramme Süd\Sync Agent'
$shared = 'C:\Einsatz Pläne'
New-Item -ItemType Directory -Force "$shared\Sync", "$shared\Status" | Out-Null
Set-Content "$shared\Sync\Übersicht.txt" 'map'
icacls "$shared\Status" /grant "${localService}:(OI)(CI)M" | Out-Null
icacls "$shared\Sync" /grant "${localService}:(OI)(CI)RX" | Out-Null
$engine = Start-Process "$env:JAVA_HOME\bin\java.exe" -PassThru -WindowStyle Hidden -ArgumentList @(
    '-Dfile.encoding=UTF-8', 'peer-agent\bench\IdleSyncApi.java', '18888', '"C:/Einsatz Pläne/Sync"', '"C:/Einsatz Pläne/Status"')
Await 'the engine answers' 60 { (Invoke-WebRequest http://127.0.0.1:18888/api/v2/client).StatusCode -eq 200 }

$settings = Join-Path $env:RUNNER_TEMP 'first settings.properties'
[IO.File]::WriteAllText($settings, "sync.url=http://127.0.0.1:18888`nsync.folder=Sync`nsync.status.folder=Status`n")
$kit = 'not-a-kit-but-a-secret'
Expect 'installed' ((Install $agent @("INSTALLDIR=`"$place`"", "SETTINGS=`"$settings`"", "KIT=$kit")) -eq 0)
Expect 'its log does not tell the kit' (-not $said.Contains($kit))
IsAsItShouldBe 'sync-peer-agent'
$report = "$shared\Status\BENCH.txt"
Await 'the agent reports' 60 { Test-Path $report }
$peerAgent = "$place\peer-agent.cmd"
& $peerAgent --version
Expect 'its command says its version' ($LASTEXITCODE -eq 0)
Expect 'its log is shown' ((& $peerAgent log --lines 20 | Out-String) -match 'Report 1')
& $peerAgent check
Expect 'all is set up' ($LASTEXITCODE -eq 0)
$data = "$env:ProgramData\sync-agent"
Expect 'others may not read its data' (-not ((icacls $data | Out-String) -match 'BUILTIN\\Users|Everyone'))

Stop-Service sync-peer-agent
Expect 'it stops when it is asked to' ((Get-Service sync-peer-agent).Status -eq 'Stopped')
Expect 'which is no fault' ((Get-CimInstance Win32_Service -Filter "Name='sync-peer-agent'").ExitCode -eq 0)
& $peerAgent install
Expect 'install starts it again' ($LASTEXITCODE -eq 0)
Await 'it runs' 30 { (Get-Service sync-peer-agent).Status -eq 'Running' }
$before = ProcessOf 'sync-peer-agent'
Stop-Process -Id $before -Force
Await 'killed, it is started again' 60 { ((ProcessOf 'sync-peer-agent') -notin 0, $before) }

Expect 'the next version is installed' ((Install "$packages\windows-newer\sync-peer-agent.msi" @()) -eq 0)
IsAsItShouldBe 'sync-peer-agent'
Expect 'in the place of the old one' (Test-Path "$place\sync-peer-agent.exe")
$listed = Get-ItemProperty 'HKLM:\SOFTWARE\Microsoft\Windows\CurrentVersion\Uninstall\*' | Where-Object DisplayName -eq 'Sync peer agent'
Expect 'there is one, the new one' (@($listed).Count -eq 1 -and $listed.DisplayVersion -eq '99.0.0')
Expect 'settings were kept' ((Get-Content "$data\agent.properties" -Raw) -match '18888')
$number = (Get-Content $report -Raw | ConvertFrom-Json).seq
Restart-Service sync-peer-agent
Await 'it goes on counting' 60 { (Get-Content $report -Raw | ConvertFrom-Json).seq -gt $number }
Expect 'an older one is refused' ((Install $agent @()) -ne 0)
& $peerAgent uninstall
Expect 'uninstall leaves it to Windows' ($LASTEXITCODE -eq 8)
Remove "$packages\windows-newer\sync-peer-agent.msi"
Expect 'the service is gone' (-not (Get-Service sync-peer-agent -ErrorAction SilentlyContinue))
Expect 'the program is gone' (-not (Test-Path "$place\runtime"))
Expect 'settings stay' (Test-Path "$data\agent.properties")
Stop-Process -Id $engine.Id -Force

# --- the dashboard ---
Expect 'installed' ((Install $dashboard @()) -eq 0)
IsAsItShouldBe 'sync-dashboard'
Await 'its page is there' 90 { (Invoke-WebRequest http://127.0.0.1:8080/).StatusCode -eq 200 }
Stop-Service sync-dashboard
Expect 'it stops when it is asked to' ((Get-Service sync-dashboard).Status -eq 'Stopped')
Add-Content "$env:ProgramData\sync-dashboard\dashboard.properties" "`nserver.port=8091"
Expect 'the next version is installed' ((Install "$packages\windows-newer\sync-dashboard.msi" @()) -eq 0)
IsAsItShouldBe 'sync-dashboard'
Await 'its page is where its settings say' 90 { (Invoke-WebRequest http://127.0.0.1:8091/).StatusCode -eq 200 }
Remove "$packages\windows-newer\sync-dashboard.msi"
Expect 'the service is gone' (-not (Get-Service sync-dashboard -ErrorAction SilentlyContinue))
Expect 'settings and data stay' ((Test-Path "$env:ProgramData\sync-dashboard\dashboard.properties") -and (Test-Path "$env:ProgramData\sync-dashboard\data"))
