"""The AWS emulator that tests run against: moto, made stricter and more complete. See ../README.md."""
