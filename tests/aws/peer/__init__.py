"""The AWS emulator of the tests: moto, made stricter and more complete. See ../README.md."""
