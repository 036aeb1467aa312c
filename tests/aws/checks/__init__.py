"""One file a subject; each test_ function starts from an empty emulator."""
