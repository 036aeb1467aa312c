// What is asked for and in which order: what is gone first comes first. Commands that a machine
// lacks exit with 127, which is told; those that print the same elsewhere stand beside each other.
#include "bartizan/response/profile.h"

namespace bartizan::response {

namespace {

constexpr std::string_view kVolatile = R"yaml(
    commands:
      - {name: time, run: "date -u; cat /proc/uptime; hostname; uname -a; cat /proc/cmdline"}
      - {name: processes, run: "ps -eo pid,ppid,user,lstart,etime,stat,args ww 2>/dev/null || ps"}
      - {name: process-tree, run: "ps -eo pid,ppid,args --forest ww || pstree -p"}
      - {name: sockets, run: "ss -tuanpe || netstat -tuanp"}
      - {name: unix-sockets, run: "ss -xap || cat /proc/net/unix"}
      - {name: process-files, bytes: 4MiB, run: "for p in /proc/[0-9]*; do echo \"== $p\"; ls -ld $p/exe $p/cwd $p/root; tr \"\\000\" \" \" <$p/cmdline; echo; done"}
      - {name: deleted-open, bytes: 4MiB, run: "ls -l /proc/[0-9]*/fd /proc/[0-9]*/exe 2>/dev/null | grep -F \"(deleted)\"; lsof -nP +L1"}
      - {name: environment, bytes: 4MiB, run: "for p in /proc/[0-9]*; do echo \"== $p\"; tr \"\\000\" \"\\n\" <$p/environ | cut -d= -f1; done"}
      - {name: maps-deleted, bytes: 2MiB, run: "grep -HE \"deleted|memfd:\" /proc/[0-9]*/maps"}
      - {name: logins, run: "who -a; w; last -Faiwx -n 500 || last"}
      - {name: failed-logins, run: "lastb -Faiw -n 500"}
      - {name: modules, run: "cat /proc/modules; cat /proc/sys/kernel/tainted"}
      - {name: mounts, run: "cat /proc/self/mountinfo; df -a"}
      - {name: routes, run: "ip -d address; ip route show table all; ip -6 route show table all; ip neighbour; ip rule || { ifconfig -a; route -n; arp -an; }"}
      - {name: firewall, run: "nft list ruleset; iptables-save; ip6tables-save"}
      - {name: resolver, run: "cat /etc/resolv.conf /etc/hosts /etc/nsswitch.conf"}
      - {name: bpf, run: "bpftool prog show; bpftool map show"}
      - {name: namespaces, run: "lsns; ip netns list"}
      - {name: containers, run: "crictl ps -a; docker ps -a --no-trunc; podman ps -a --no-trunc"}
      - {name: services, bytes: 2MiB, run: "systemctl list-units --all --no-pager --full; systemctl list-timers --all --no-pager; systemctl list-unit-files --no-pager"}
      - {name: cron, run: "crontab -l; ls -la /etc/cron.d /etc/cron.daily /etc/cron.hourly /var/spool/cron /var/spool/cron/crontabs; atq"}
      - {name: persistence, bytes: 2MiB, run: "ls -laR --time-style=full-iso /etc/systemd/system /etc/init.d /etc/rc.d /etc/profile.d /etc/ld.so.conf.d /etc/sudoers.d /etc/udev/rules.d /etc/modules-load.d"}
      - {name: temporary, bytes: 2MiB, run: "ls -laR /tmp /var/tmp /dev/shm /run/user"}
      - {name: setuid, time: 60s, run: "find / -xdev -type f -perm -4000 -exec ls -l {} +"}
      - {name: recent-files, time: 60s, bytes: 2MiB, run: "find /etc /root /home /usr/bin /usr/sbin /usr/local /opt /var/spool -xdev -type f -mtime -3 -exec ls -l {} + | head -n 5000"}
      - {name: journal, time: 60s, bytes: 16MiB, run: "journalctl --no-pager -o short-iso-precise -n 20000"}
      - {name: auth-log, bytes: 4MiB, run: "tail -n 5000 /var/log/auth.log /var/log/secure; journalctl --no-pager -n 5000 -t sshd -t sudo -t su"}
      - {name: dmesg, bytes: 2MiB, run: "dmesg -T || dmesg"}
      - {name: package-changes, bytes: 2MiB, run: "tail -n 500 /var/log/dpkg.log /var/log/apt/history.log /var/log/yum.log /var/log/dnf.rpm.log; rpm -qa --last | head -n 200"}
    files:
      - {path: /etc/passwd, bytes: 1MiB}
      - {path: /etc/group, bytes: 1MiB}
      - {path: /etc/crontab, bytes: 1MiB}
      - {path: "/etc/cron.d/*", bytes: 1MiB}
      - {path: "/var/spool/cron/*", bytes: 1MiB}
      - {path: "/var/spool/cron/crontabs/*", bytes: 1MiB}
      - {path: "/etc/systemd/system/*.service", bytes: 1MiB}
      - {path: "/etc/systemd/system/*.timer", bytes: 1MiB}
      - {path: /etc/ld.so.preload, bytes: 1MiB}
      - {path: /etc/rc.local, bytes: 1MiB}
      - {path: /etc/sudoers, bytes: 1MiB}
      - {path: "/etc/sudoers.d/*", bytes: 1MiB}
      - {path: /etc/ssh/sshd_config, bytes: 1MiB}
      - {path: "/root/.ssh/authorized_keys*", bytes: 1MiB}
      - {path: "/home/*/.ssh/authorized_keys*", bytes: 1MiB}
      - {path: "/root/.*history", bytes: 1MiB}
      - {path: "/home/*/.*history", bytes: 1MiB}
)yaml";

// Added to the files of linux-volatile.
constexpr std::string_view kMoreFiles = R"yaml(
      - {path: "/var/log/auth.log*", bytes: 32MiB}
      - {path: "/var/log/secure*", bytes: 32MiB}
      - {path: "/var/log/syslog*", bytes: 32MiB}
      - {path: "/var/log/messages*", bytes: 32MiB}
      - {path: "/var/log/kern.log*", bytes: 32MiB}
      - {path: "/var/log/audit/*", bytes: 32MiB}
      - {path: "/var/log/journal/*/*", bytes: 32MiB}
      - {path: "/var/log/cloud-init*", bytes: 32MiB}
      - {path: "/var/log/amazon/ssm/*.log", bytes: 32MiB}
      - {path: "/var/log/nginx/*.log", bytes: 32MiB}
      - {path: "/var/log/httpd/*_log", bytes: 32MiB}
      - {path: "/var/log/apache2/*.log", bytes: 32MiB}
      - {path: /var/log/wtmp, bytes: 32MiB}
      - {path: /var/log/btmp, bytes: 32MiB}
      - {path: /var/log/lastlog, bytes: 32MiB}
      - {path: "/var/log/dpkg.log*", bytes: 32MiB}
      - {path: "/var/log/dnf*.log", bytes: 32MiB}
)yaml";

constexpr std::string_view kWindows = R"yaml(
  - name: windows-volatile
    os: windows
    limits: {time: 10m, bytes: 256MiB}
    commands:
      - {name: time, run: "Get-Date -Format o; (Get-CimInstance Win32_OperatingSystem) | Format-List Caption,Version,BuildNumber,LastBootUpTime,CSName"}
      - {name: processes, time: 60s, run: "Get-CimInstance Win32_Process | Select-Object ProcessId,ParentProcessId,CreationDate,ExecutablePath,CommandLine | Format-List"}
      - {name: tcp, run: "Get-NetTCPConnection | Sort-Object State | Format-Table -AutoSize LocalAddress,LocalPort,RemoteAddress,RemotePort,State,OwningProcess,CreationTime"}
      - {name: udp, run: "Get-NetUDPEndpoint | Format-Table -AutoSize LocalAddress,LocalPort,OwningProcess,CreationTime"}
      - {name: logins, run: "quser; Get-CimInstance Win32_LogonSession | Format-Table LogonId,LogonType,StartTime,AuthenticationPackage"}
      - {name: network, run: "Get-NetIPConfiguration -Detailed; Get-NetRoute | Format-Table -AutoSize; Get-NetNeighbor | Format-Table -AutoSize; Get-DnsClientCache | Format-Table -AutoSize"}
      - {name: drivers, run: "Get-CimInstance Win32_SystemDriver | Format-Table -AutoSize Name,State,PathName"}
      - {name: services, run: "Get-CimInstance Win32_Service | Format-Table -AutoSize Name,State,StartMode,StartName,PathName"}
      - {name: tasks, time: 60s, run: "Get-ScheduledTask | ForEach-Object { $_ | Select-Object TaskPath,TaskName,State,@{n=\"Runs\";e={$_.Actions.Execute + \" \" + $_.Actions.Arguments}} } | Format-List"}
      - {name: autoruns, run: "Get-CimInstance Win32_StartupCommand | Format-List Name,Command,Location,User; Get-CimInstance -Namespace root/subscription -ClassName __EventConsumer | Format-List; Get-CimInstance -Namespace root/subscription -ClassName __EventFilter | Format-List"}
      - {name: shares, run: "Get-SmbShare; Get-SmbSession; Get-SmbOpenFile"}
      - {name: users, run: "Get-LocalUser | Format-List *; Get-LocalGroupMember Administrators"}
      - {name: firewall, run: "Get-NetFirewallProfile | Format-List Name,Enabled,DefaultInboundAction,DefaultOutboundAction"}
      - {name: defender, run: "Get-MpComputerStatus; Get-MpThreatDetection; Get-MpPreference | Format-List Exclusion*,Disable*"}
      - {name: pipes, run: "[System.IO.Directory]::GetFiles(\"\\\\.\\pipe\\\\\")"}
      - {name: temporary, bytes: 2MiB, run: "Get-ChildItem -Force $env:TEMP,$env:SystemRoot\\Temp,$env:PUBLIC -ErrorAction SilentlyContinue | Format-Table -AutoSize LastWriteTimeUtc,Length,FullName"}
      - {name: security-log, time: 90s, bytes: 16MiB, run: "Get-WinEvent -FilterHashtable @{LogName=\"Security\";Id=4624,4625,4634,4648,4672,4688,4697,4720,4728,4732,1102} -MaxEvents 2000 | Format-List TimeCreated,Id,Message"}
      - {name: system-log, time: 60s, bytes: 8MiB, run: "Get-WinEvent -LogName System -MaxEvents 1000 | Format-List TimeCreated,Id,ProviderName,Message"}
      - {name: powershell-log, time: 60s, bytes: 8MiB, run: "Get-WinEvent -LogName Microsoft-Windows-PowerShell/Operational -MaxEvents 1000 | Format-List TimeCreated,Id,Message"}
      - {name: updates, time: 60s, run: "Get-HotFix | Sort-Object InstalledOn | Format-Table -AutoSize"}
)yaml";

}  // namespace

std::string_view BuiltinProfilesText() {
  static const std::string text = [] {
    const auto lines = [](std::string_view block) { return std::string(block.substr(1)); };
    return "profiles:\n"
           "  - name: linux-volatile\n    os: linux\n    limits: {time: 5m, bytes: 256MiB}\n" +
           lines(kVolatile) +
           "  - name: linux-full\n    os: linux\n    limits: {time: 15m, bytes: 1GiB}\n" +
           lines(kVolatile) + lines(kMoreFiles) + lines(kWindows);
  }();
  return text;
}

}  // namespace bartizan::response
