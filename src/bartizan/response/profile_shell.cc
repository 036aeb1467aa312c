// What runs on the machine. POSIX sh as dash, bash and busybox know it, with `timeout`, `head`,
// and for files `base64`, `od`, `stat`, `tail`, `tr` and `wc`; nothing is written to its disks.
//
// One line, for consoles read lines.
#include <fmt/format.h>

#include <algorithm>

#include "bartizan/base/text.h"
#include "bartizan/response/profile.h"

namespace bartizan::response {

namespace {

int64_t Seconds(Micros time) {
  return std::max<int64_t>(1, (time.count() + 999'999) / 1'000'000);
}

std::string ShellQuote(std::string_view text) {
  return "'" + ReplaceAll(std::string(text), "'", "'\\''") + "'";
}

// The script's output goes through `head` to the line's own; its exit code goes another way
// (descriptor 3), and is written when `head` has ended, so that it is last whatever the script
// printed. What the script leaves running is in its session and killed, for it may hold the pipe
// of `head` open; `head` has a time limit for what left the session too. (Busybox's `timeout` has
// a second process, which holds outputs open for up to a second: it is killed alike.) $bk:
// `timeout` of old machines knows no -k. The shell's own words about signals go nowhere.
std::string Bounded(std::string_view script, int64_t seconds, uint64_t bytes) {
  return fmt::format(
      "bk=\"-k 2\";timeout $bk 9 true >/dev/null 2>&1||bk=;bs=;setsid true 2>/dev/null&&bs=setsid;"
      "{{ bx=$({{ {{ {{ LC_ALL=C $bs timeout $bk {0} sh -c {2} </dev/null 2>&1 3>&- 4>&- & bp=$!;"
      "wait $bp;echo $? >&3;kill -9 -$bp;}} 2>/dev/null;}}|"
      "{{ $bs timeout $bk {1} head -c {3} <&5 >&4 3>&- 4>&- 5<&- & bp=$!;"
      "wait $bp;kill -9 -$bp;}} 5<&0 2>/dev/null;}} 3>&1);}} 4>&1;"
      "printf '\\nbartizan-exit:%s\\n' \"${{bx:-125}}\"",
      seconds, seconds + 3, ShellQuote(script), bytes);
}

// PowerShell takes typographic quotation marks for straight ones.
std::string PowerShellQuote(std::string_view text) {
  std::string quoted(text);
  for (const char* mark : {"'", "\u2018", "\u2019", "\u201a", "\u201b"}) {
    quoted = ReplaceAll(std::move(quoted), mark, std::string(mark) + mark);
  }
  return "'" + quoted + "'";
}

// A job has a process of its own, which Remove-Job ends.
std::string BoundedPowerShell(std::string_view script, int64_t seconds, uint64_t bytes) {
  return fmt::format(
      "$j=Start-Job -ScriptBlock ([ScriptBlock]::Create({0}));$e=0;"
      "if(-not (Wait-Job $j -Timeout {1})){{$e=124;Stop-Job $j}}"
      "elseif($j.State -ne 'Completed'){{$e=1}};"
      "$t=[Text.Encoding]::UTF8.GetBytes((Receive-Job $j -ErrorAction Continue 2>&1|"
      "Out-String -Width 4096));Remove-Job $j -Force;"
      "[Text.Encoding]::UTF8.GetString($t,0,[Math]::Min($t.Length,{2}));"
      "'bartizan-exit:'+$e",
      PowerShellQuote(script), seconds, bytes);
}

// Every character that means something to the shell loses its meaning, but for * and ?.
std::string GlobWord(std::string_view path) {
  std::string word;
  for (const char c : path) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                       c == '/' || c == '.' || c == '_' || c == '-' || c == '*' || c == '?' ||
                       static_cast<unsigned char>(c) >= 0x80;
    if (!plain) word += '\\';
    word += c;
  }
  return word;
}

// A tar stream (https://pubs.opengroup.org/onlinepubs/9699919799/utilities/pax.html, "ustar
// Interchange Format"; names of more than 100 bytes as GNU's type L) without `tar`: not every
// machine has it, none of them cuts files, and hostile names are just bytes here.
//   h NAME SIZE TYPE CODE  a header; NAME has at most 100 bytes. 2975: the sum of what never
//                          changes: 43 digits, 8 spaces, "ustar", "00".
//   e NAME SIZE            a header of a name of any length
//   b SIZE                 standard input, filled with zeros to whole blocks
//   n TEXT NAME            a line of bartizan-notes.txt
//   f PATH LIMIT           a file: its last LIMIT bytes when it is larger
// $t: bytes so far, $r: the limit of all; $m $u $g $y: mode, owner, group, time.
constexpr std::string_view kTarScript = R"sh(
h(){ l=0; k=$((2975+$4));
  for i in $(printf %s "$1" | od -An -v -tu1); do l=$((l+1)); k=$((k+i)); done;
  for i in $m $u $g $2 $y; do while [ $i -gt 0 ]; do k=$((k+i%8)); i=$((i/8)); done; done;
  p=; while [ $l -lt 100 ]; do p=$p\\0; l=$((l+1)); done; printf %s "$1"; printf "$p";
  printf "%07o\0%07o\0%07o\0%011o\0%011o\0%06o\0 $3" $m $u $g $2 $y $k;
  printf "$z"; printf "ustar\00000"; printf "$z$z$w"; };
b(){ { cat; cat /dev/zero; } 2>/dev/null | head -c $((($1+511)/512*512)); };
e(){ l=$(printf %s "$1" | wc -c);
  if [ $l -gt 100 ]; then h ././@LongLink $((l+1)) L 76; printf %s "$1" | b $((l+1));
  h long $2 0 48; else h "$1" $2 0 48; fi; };
n(){ [ ${#o} -gt 60000 ] || o="$o$1: $(printf %s "$2" | tr "\000-\037\177" "?")$nl"; };
f(){ x=$1; v=$2; d=${x%/*};
  if [ -h "$x" ]; then n "symbolic link, not followed" "$x"; return; fi;
  [ -e "$x" ] || return; c=$((c+1));
  if [ $c -gt 2000 ]; then n "more than 2000 files" "$x"; return; fi;
  if [ "$(cd -P "${d:-/}" && pwd -P)" = "${d:-/}" ]; then :; else
  n "through a symbolic link, not followed" "$x"; return; fi;
  if [ -f "$x" ] && [ -r "$x" ]; then :; else
  [ -d "$x" ] || n "no readable regular file" "$x"; return; fi;
  set -- $(stat -c "%s %a %u %g %Y" "$x"); [ -n "$5" ] || return;
  q=$1; m=$((0$2)); u=$(($3%2097152)); g=$(($4%2097152)); y=$5;
  [ $y -ge 0 ] && [ $y -le 8589934591 ] || y=0;
  s=$q; [ $s -le $v ] || s=$v;
  if [ $((t+s+2560)) -gt $r ]; then n "beyond the limit of all" "$x"; return; fi;
  t=$((t+s+2560)); if [ $s -lt $q ]; then n "last $s of $q bytes" "$x"; fi;
  e "${x#/}" $s; [ $s -eq 0 ] ||
  if [ $s -lt $q ]; then tail -c $s; else head -c $s; fi <"$x" | b $s; };)sh";

// A line of a script of several.
std::string JoinLines(std::string_view script) {
  std::string line;
  for (const std::string& part : Split(script, '\n')) {
    if (!line.empty() && !part.empty()) line += ' ';
    line += Trim(part);
  }
  return line;
}

std::string TarScript(const CollectionProfile& profile) {
  std::string script = fmt::format(
      "nl=$(printf \"\\nx\");nl=${{nl%x}};z=;i=0;while [ $i -lt 100 ];do z=$z\\\\0;i=$((i+1));done;"
      "w=;i=0;while [ $i -lt 47 ];do w=$w\\\\0;i=$((i+1));done;o=;c=0;t=4096;r={};unset CDPATH;",
      profile.bytes);
  script += JoinLines(kTarScript);
  script += "{ ";
  for (size_t i = 0; i < profile.files.size();) {
    const uint64_t bytes = profile.files[i].bytes;
    script += "for a in";
    for (; i < profile.files.size() && profile.files[i].bytes == bytes; ++i) {
      script += " " + GlobWord(profile.files[i].path);
    }
    script += fmt::format(";do f \"$a\" {};done;", bytes);
  }
  return script +
         "m=420;u=0;g=0;y=0;l=$(printf %s \"$o\"|wc -c);if [ $l -gt 0 ];then s=$l;"
         "e bartizan-notes.txt $s;printf %s \"$o\"|b $s;fi;head -c 1024 /dev/zero;}|base64";
}

}  // namespace

bool BoundedOutput::timed_out() const {
  return exit == 124 || exit == 137 || exit == 143;
}

BoundedOutput ParseBounded(std::string_view output) {
  constexpr std::string_view kMark = "bartizan-exit:";
  std::string_view rest = output;
  while (!rest.empty() && (rest.back() == '\n' || rest.back() == '\r')) rest.remove_suffix(1);
  const size_t line = rest.rfind('\n') + 1;  // npos + 1 is 0
  const auto exit = rest.substr(line).starts_with(kMark)
                        ? ParseInt(rest.substr(line + kMark.size()))
                        : std::nullopt;
  if (!exit || *exit < 0 || *exit > INT32_MAX) return {.text = output};
  std::string_view text = output.substr(0, line);
  if (text.ends_with('\n')) text.remove_suffix(1);
  if (text.ends_with('\r')) text.remove_suffix(1);
  return {.text = text, .exit = static_cast<int>(*exit)};
}

std::string BoundedCommand(const CollectionProfile& profile, const CollectCommand& command) {
  const int64_t seconds = Seconds(std::min(profile.time, command.time));
  const uint64_t bytes = std::min(profile.bytes, command.bytes);
  if (profile.os == "windows") return BoundedPowerShell(command.run, seconds, bytes);
  return Bounded(command.run, seconds, bytes);
}

std::string BoundedFiles(const CollectionProfile& profile) {
  if (profile.files.empty()) return "";
  // Base 64 with its line breaks takes 77 bytes for 57; headers and notes are little.
  const uint64_t bytes = profile.bytes / 2 * 3 + (4ULL << 20U);
  return Bounded(TarScript(profile), Seconds(profile.time), bytes);
}

}  // namespace bartizan::response
