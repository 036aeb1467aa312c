#!/usr/bin/env python3
"""A virtual machine to respond to: Debian's cloud kernel and busybox under QEMU without KVM.

  vm.py missing               says what is not installed; status 77 where anything is
  vm.py make FOLDER           the first disk's archive of files (initrd), once for many machines
  vm.py start INITRD FOLDER SEED [QEMU ARGUMENTS…]
                              boots it in FOLDER: qmp.sock, agent.sock, disk.qcow2, serial.log, pid
  vm.py stop FOLDER           ends it
"""
import glob
import gzip
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import time

HERE = pathlib.Path(__file__).resolve().parent
QEMU = "qemu-system-x86_64"
BUSYBOX = "/bin/busybox"
# In the order in which they have to be loaded.
MODULES = ["virtio/virtio_ring", "virtio/virtio", "virtio/virtio_pci_modern_dev",
           "virtio/virtio_pci_legacy_dev", "virtio/virtio_pci", "block/virtio_blk",
           "net/core/failover", "net/net_failover", "net/virtio_net"]
BOOT_SECONDS = 120


def kernel():
    """The newest cloud kernel whose modules are there too: (image, folder of modules)."""
    for image in sorted(glob.glob("/boot/vmlinuz-*-cloud-amd64"), reverse=True):
        modules = pathlib.Path("/lib/modules") / image.split("vmlinuz-")[1] / "kernel"
        if os.access(image, os.R_OK) and (modules / "drivers/virtio/virtio.ko").exists():
            return image, modules
    return None


def missing():
    lacks = [p for p in (QEMU, "qemu-img", "cpio") if shutil.which(p) is None]
    if not os.access(BUSYBOX, os.X_OK) or b"statically" not in static():
        lacks.append("busybox-static")
    if kernel() is None:
        lacks.append("linux-image-cloud-amd64")
    return lacks


def static():
    """What the loader says of busybox."""
    if not os.path.exists(BUSYBOX):
        return b""
    done = subprocess.run(["ldd", BUSYBOX], capture_output=True, check=False)
    return b"statically" if b"not a dynamic" in done.stdout + done.stderr else b""


def make(folder):
    root = folder / "root"
    for name in ("bin", "proc", "sys", "dev", "modules", "tmp"):
        (root / name).mkdir(parents=True, exist_ok=True)
    shutil.copy(BUSYBOX, root / "bin/busybox")
    (root / "bin/sh").unlink(missing_ok=True)
    (root / "bin/sh").symlink_to("busybox")
    for name in ("init", "agent"):
        shutil.copy(HERE / "guest" / name, root / name)
    os.chmod(root / "init", 0o755)
    modules = kernel()[1]
    for number, name in enumerate(MODULES):
        source = modules / ("net/core/failover" if name == "net/core/failover" else "drivers/" + name)
        shutil.copy(f"{source}.ko", root / "modules" / f"{number:02}-{source.name}.ko")
    names = "\n".join(str(p.relative_to(root)) for p in sorted(root.rglob("*")))
    packed = subprocess.run(["cpio", "--quiet", "-o", "-H", "newc"], input=names.encode(),
                            stdout=subprocess.PIPE, cwd=root, check=True).stdout
    initrd = folder / "initrd.gz"
    initrd.write_bytes(gzip.compress(packed, 1))
    shutil.rmtree(root)
    print(initrd)


def start(initrd, folder, seed, more):
    image, _ = kernel()
    subprocess.run(["qemu-img", "create", "-q", "-f", "qcow2", folder / "disk.qcow2", "64M"], check=True)
    subprocess.run([
        QEMU, "-M", "q35", "-accel", "tcg", "-m", "256", "-name", f"guest-{seed}",
        "-uuid", "6f1f8b4e-30a5-4b0e-9d2a-1f6a1c9e7a10",
        "-kernel", image, "-initrd", initrd,
        "-append", f"console=ttyS0 panic=1 quiet loglevel=1 seed={seed}",
        "-serial", f"file:{folder}/serial.log", "-serial", f"unix:{folder}/agent.sock,server=on,wait=off",
        "-display", "none", "-vga", "std",
        "-blockdev", f"driver=qcow2,node-name=d0,file.driver=file,file.filename={folder}/disk.qcow2",
        "-device", "virtio-blk-pci,drive=d0,id=disk0",
        "-netdev", "user,id=n0,restrict=on", "-device", "virtio-net-pci,netdev=n0,id=nic0",
        "-netdev", "user,id=n1,restrict=on", "-device", "virtio-net-pci,netdev=n1,id=nic1",
        "-qmp", f"unix:{folder}/qmp.sock,server=on,wait=off",
        "-daemonize", "-pidfile", f"{folder}/pid", *more], check=True)
    end = time.monotonic() + BOOT_SECONDS
    log = folder / "serial.log"
    while b"READY" not in (log.read_bytes() if log.exists() else b""):
        if time.monotonic() > end:
            stop(folder)
            sys.exit(f"the guest did not come up in {BOOT_SECONDS} s; its console: {log.read_bytes()[-2000:]}")
        time.sleep(0.05)


def stop(folder):
    try:
        pid = int((folder / "pid").read_text())
    except (OSError, ValueError):
        return
    # Only what is this machine: the id may be another process's by now.
    try:
        if str(folder).encode() in pathlib.Path(f"/proc/{pid}/cmdline").read_bytes():
            os.kill(pid, signal.SIGKILL)
    except OSError:
        pass


def main(arguments):
    match arguments:
        case ["missing"]:
            if lacks := missing():
                print(" ".join(lacks))
                sys.exit(77)
        case ["make", folder]:
            make(pathlib.Path(folder))
        case ["start", initrd, folder, seed, *more]:
            start(initrd, pathlib.Path(folder), seed, more)
        case ["stop", folder]:
            stop(pathlib.Path(folder))
        case _:
            sys.exit(__doc__)


main(sys.argv[1:])
