#!/bin/sh
# Starts the shop out of the directory that this script lies in, on 127.0.0.1:$PORT.
# exec: the process that the caller sees is the server itself, so its signals arrive.
set -eu
cd "$(dirname "$0")"
: "${PORT:?set PORT to the port to listen on}"
exec python3 server/shop.py
