#!/usr/bin/env bash
# Tests this example by itself: every planted flaw can be used in app/ and not in the mended
# version, and real scanners see what they should. Leaves nothing behind.
#
#   ./check.sh             needs curl, make, a C compiler and python3; scanners where installed
set -euo pipefail
cd "$(dirname "$0")"
here=$PWD
tmp=$(mktemp -d)
server=
passed=0 failed=0 skipped=0

stop_server() {
    if [ -n "$server" ]; then
        kill "$server" 2>/dev/null || true
        wait "$server" 2>/dev/null || true
        server=
    fi
}
trap 'stop_server; rm -rf "$tmp"' EXIT

pass() { passed=$((passed + 1)); echo "ok      $1"; }
fail() { failed=$((failed + 1)); echo "FAILED  $1"; }
skip() { skipped=$((skipped + 1)); echo "skipped $1"; }
# is NAME COMMAND...: the command must succeed; isnt: it must not.
is() { local name=$1; shift; if "$@" >/dev/null 2>&1; then pass "$name"; else fail "$name"; fi; }
isnt() { local name=$1; shift; if "$@" >/dev/null 2>&1; then fail "$name"; else pass "$name"; fi; }
has() { grep -qF -- "$1" <<<"$2"; }

free_port() {
    python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'
}

# start_server FOLDER: runs its artifact on a free port and waits until it is healthy.
start_server() {
    local port
    port=$(free_port)
    url=http://127.0.0.1:$port
    PORT=$port SHOP_STAFF_PASSWORD=a-new-one "$1/dist/start.sh" >"$tmp/server.log" 2>&1 &
    server=$!
    for _ in $(seq 100); do
        if [ "$(get /healthz 2>/dev/null)" = ok ]; then return; fi
        sleep 0.1
    done
    echo "the shop did not start:" >&2
    cat "$tmp/server.log" >&2
    exit 1
}

get() { local path=$1; shift; curl -sS --max-time 10 "$@" "$url$path"; }
# The anti-forgery token of a page, for a visitor with the cookies in $tmp/jar.
token() { get "$1" -b "$tmp/jar" -c "$tmp/jar" | sed -n 's/.*name="csrf_token" value="\([^"]*\)".*/\1/p'; }

# --- the flaws: each function succeeds when the flaw could be used ---

sql_injection() {
    has '/add?sku=maud' \
        "$(get /search -G --data-urlencode "q=x' UNION SELECT name, password, 0, '' FROM staff --")"
}
command_injection() {
    rm -rf "$tmp/ran"
    get /price -G -d sku=POT-1 -d quantity=2 --data-urlencode "coupon=NONE; touch $tmp/ran" >"$tmp/out"
    [ -e "$tmp/ran" ]
}
path_traversal() {
    echo "not for visitors" >"$tmp/secret"
    has 'not for visitors' "$(get /guide -G --data-urlencode "page=$tmp/secret")"
}
reflected_script() {
    has '<script>alert(1)</script>' "$(get /search -G --data-urlencode 'q=<script>alert(1)</script>')"
}
stored_script() {
    rm -f "$tmp/jar"
    local form_token
    form_token=$(token /)
    get /review -b "$tmp/jar" --data-urlencode "csrf_token=$form_token" \
        -d author=eve --data-urlencode 'words=<b onclick="alert(1)">tea</b>' >"$tmp/out"
    has '<b onclick="alert(1)">' "$(get /)"
}
open_redirect() {
    local where
    where=$(get "/go?to=$1" -o "$tmp/out" -w '%{redirect_url}')
    has 'example.org' "${where#"$url"}" && [ "${where#"$url"}" = "$where" ]
}
object_in_cookie() {
    rm -rf "$tmp/ran"
    local cookie
    cookie=$(python3 - "$tmp/ran" <<'PY'
import base64, os, pickle, sys
class Touch:
    def __reduce__(self):
        return os.mkdir, (sys.argv[1],)
print(base64.urlsafe_b64encode(pickle.dumps(Touch())).decode())
PY
)
    get / -H "Cookie: basket=$cookie" >"$tmp/out"
    [ -e "$tmp/ran" ]
}
forged_form() {
    [ "$(get /review -d author=eve -d words=hello -o "$tmp/out" -w '%{http_code}')" = 302 ]
}
password_in_source() {
    rm -f "$tmp/jar"
    local form_token
    form_token=$(token /staff)
    has 'Welcome back' "$(get /staff -b "$tmp/jar" --data-urlencode "csrf_token=$form_token" \
        -d name=maud -d password=samovar-1896)"
}
cookie_for_scripts() {
    ! grep -i '^set-cookie: basket=' <<<"$(get '/add?sku=POT-1' -i)" | grep -qi httponly
}
page_in_frame() { ! grep -qi '^content-security-policy:.*frame-ancestors' <<<"$(get / -i)"; }

web_flaws() {
    local verdict=$1 what=$2
    $verdict "$what: SQL injection in the search" sql_injection
    $verdict "$what: command injection in the price form" command_injection
    $verdict "$what: any file through the guide" path_traversal
    $verdict "$what: script in the search words" reflected_script
    $verdict "$what: script in a review" stored_script
    $verdict "$what: redirect to another site" open_redirect https://example.org/
    $verdict "$what: redirect to another site, without a scheme" open_redirect //example.org/
    $verdict "$what: code in the basket cookie" object_in_cookie
    $verdict "$what: form sent by another site" forged_form
    $verdict "$what: password in the source" password_in_source
    $verdict "$what: cookie that scripts can read" cookie_for_scripts
    $verdict "$what: page shown in a foreign frame" page_in_frame
}

# What a customer does works in every version.
web_uses() {
    local what=$1 form_token
    is "$what: the shelf" has 'Travel teapot' "$(get /)"
    is "$what: the search" has 'Wide cup' "$(get '/search?q=cup')"
    is "$what: the price" has 'total 62.82 (coupon TEA10' "$(get '/price?sku=POT-1&quantity=2&coupon=TEA10')"
    is "$what: the guide" has 'Warm the pot' "$(get '/guide?page=brewing.txt')"
    rm -f "$tmp/jar"
    is "$what: the basket" has 'basket: CUP-1' "$(get '/add?sku=CUP-1' -L -b "$tmp/jar" -c "$tmp/jar")"
    form_token=$(token /)
    get /review -b "$tmp/jar" --data-urlencode "csrf_token=$form_token" -d author=Al -d words=Splendid \
        >"$tmp/out"
    is "$what: a review" has 'Splendid' "$(get /)"
    is "$what: the front end" has 'narrow' "$(get /static/shop.js)"
}

# --- scanners ---

# planted REPORT RULE...: each of the rules is named in the report.
planted() { local report=$1; shift; for rule in "$@"; do has "$rule" "$report" || return 1; done; }

cppcheck_of() { # prints "SEVERITY RULE" lines
    cppcheck --enable=warning,style,performance,portability --xml --xml-version=2 "$1/native" 2>&1 >/dev/null |
        sed -n 's/.*<error id="\([^"]*\)" severity="\([^"]*\)".*/\2 \1/p'
}
bandit_of() { # the same
    bandit -q -r "$1/server" -f json -o "$tmp/bandit.json" || [ $? = 1 ]
    python3 -c 'import json, sys
for r in json.load(open(sys.argv[1]))["results"]: print(r["issue_severity"], r["test_id"])' "$tmp/bandit.json"
}
eslint_of() { # the same; 2 is an error, 1 a warning
    (cd "$1" && "$eslint" -c eslint.config.mjs -f json -o "$tmp/eslint.json" web) || [ $? = 1 ]
    python3 -c 'import json, sys
for f in json.load(open(sys.argv[1])):
    for m in f["messages"]: print(m["severity"], m["ruleId"])' "$tmp/eslint.json"
}
wapiti_of() { # prints "LEVEL CATEGORY" lines; level 2 is medium. Scans $url.
    mkdir -p "$tmp/wapiti" && echo '{}' >"$tmp/wapiti/apps.json" && rm -f "$tmp/wapiti.json"
    timeout 120 wapiti -u "$url/" -m "sql,xss,permanentxss,exec,file,redirect,csp,http_headers,cookieflags,csrf" \
        -f json -o "$tmp/wapiti.json" --flush-session --no-bugreport --max-scan-time 100 \
        --store-config "$tmp/wapiti" --store-session "$tmp/wapiti" >"$tmp/wapiti.log" 2>&1
    python3 -c 'import json, sys
report = json.load(open(sys.argv[1]))
for part in "vulnerabilities", "anomalies":
    for name, found in report[part].items():
        for f in found: print(f["level"], name)' "$tmp/wapiti.json"
}
finds_nothing_from() { ! grep -Eq "$1" <<<"$2"; }

scan_with() { # TOOL PATTERN-OF-WARNING-OR-WORSE RULE...: on the vulnerable version and the mended one
    local tool=$1 bad=$2 found
    shift 2
    found=$("${tool}_of" "$tmp/vulnerable")
    is "$tool sees the planted flaws: $*" planted "$found" "$@"
    found=$("${tool}_of" "$tmp/fixed")
    is "$tool sees none of warning or worse in the mended version" finds_nothing_from "$bad" "$found"
}

# --- the test ---

# vulnerable: app/ as it is; static: what the scanners of source see is mended; fixed: all of it.
for version in vulnerable static fixed; do
    cp -R app "$tmp/$version"
done
(cd fixed && xargs cp --parents -t "$tmp/static") <static-fixes.txt
cp -R fixed/. "$tmp/fixed/"
for version in vulnerable static fixed; do
    is "$version: builds" make -s -C "$tmp/$version" build
done

wapiti=
if command -v wapiti >/dev/null; then wapiti=yes; else skip "wapiti is not installed"; fi

start_server "$tmp/vulnerable"
web_uses vulnerable
web_flaws is vulnerable
if [ -n "$wapiti" ]; then
    found=$(wapiti_of)
    is "wapiti sees the planted flaws" planted "$found" "4 SQL Injection" "4 Command execution" \
        "4 Path Traversal" "2 Cross Site Scripting" "3 Cross Site Scripting" "2 Cross Site Request Forgery" "1 Open Redirect"
fi
stop_server

start_server "$tmp/static"
web_uses static
is "static: SQL injection is still there" sql_injection
isnt "static: command injection is gone" command_injection
stop_server

start_server "$tmp/fixed"
web_uses fixed
web_flaws isnt fixed
if [ -n "$wapiti" ]; then
    found=$(wapiti_of)
    is "wapiti sees nothing of medium or worse in the mended version" finds_nothing_from '^[234] ' "$found"
fi
stop_server

isnt "vulnerable: pricer without a coupon crashes" "$tmp/vulnerable/dist/bin/pricer" 100 2 2>/dev/null
is "fixed: pricer without a coupon says how it is used" \
    test "$("$tmp/fixed/dist/bin/pricer" 100 2 2>&1 || true)" = "usage: pricer CENTS QUANTITY COUPON"

is "advisories: what they hit" diff "$here/expected-advisories.txt" <("$here/match_advisories.py" "$tmp/vulnerable")
is "advisories: nothing in the mended version" test -z "$("$here/match_advisories.py" "$tmp/fixed")"

if command -v cppcheck >/dev/null; then
    scan_with cppcheck '^(error|warning) ' arrayIndexOutOfBounds memleak nullPointerRedundantCheck ninitvar
else
    skip "cppcheck is not installed"
fi
if command -v bandit >/dev/null; then
    scan_with bandit '^(MEDIUM|HIGH) ' "HIGH B602" "MEDIUM B301"
else
    skip "bandit is not installed"
fi
eslint=$(command -v eslint || true)
if [ -z "$eslint" ] && [ -x ../../tools/scanners/node_modules/.bin/eslint ]; then
    eslint=$(realpath ../../tools/scanners/node_modules/.bin/eslint)
fi
if [ -n "$eslint" ] && command -v node >/dev/null; then
    scan_with eslint '^[12] ' "2 security/detect-eval-with-expression" \
        "2 security/detect-non-literal-regexp" "2 security/detect-unsafe-regex"
else
    skip "eslint is not installed"
fi

echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" = 0 ]
