"""Disks that are full or cannot be written, as small file systems of their own. They need root."""

import os
import shutil
import subprocess
from pathlib import Path


def command(*arguments: str) -> None:
    done = subprocess.run(arguments, check=False, capture_output=True, text=True)
    if done.returncode:
        raise RuntimeError(f"{' '.join(arguments)}: {done.stderr.strip()}")


class Disk:
    """A file system in memory of so many megabytes."""

    def __init__(self, place: Path, megabytes: int):
        self.place = place
        place.mkdir(parents=True, exist_ok=True)
        self.mount(megabytes)

    def mount(self, megabytes: int) -> None:
        command("mount", "-t", "tmpfs", "-o", f"size={megabytes}m,mode=755", "tmpfs", str(self.place))

    def take(self, file: Path) -> None:
        """Copies a file to it, down to the disk: what is lost must not be ours."""
        with open(shutil.copy(file, self.place / file.name), "rb") as copy:
            os.fsync(copy.fileno())
        folder = os.open(self.place, os.O_RDONLY)
        os.fsync(folder)
        os.close(folder)

    def fill(self) -> None:
        """Leaves not a byte."""
        with open(self.place / "ballast", "wb", buffering=0) as ballast:
            for size in (1 << 20, 1 << 12, 1):
                while True:
                    try:
                        if ballast.write(b"\0" * size) < size:
                            break
                    except OSError:
                        break

    def free(self) -> None:
        (self.place / "ballast").unlink(missing_ok=True)

    def forbid(self) -> None:
        """Nothing can be written; only while no file is open for writing."""
        command("mount", "-o", "remount,ro", str(self.place))

    def allow(self) -> None:
        command("mount", "-o", "remount,rw", str(self.place))

    def unmount(self) -> None:
        command("umount", str(self.place))


class FailingDisk(Disk):
    """An ext4 in a file, which goes read-only under those who write to it, as after a fault of the disk."""

    def mount(self, megabytes: int) -> None:
        self.image = self.place.with_suffix(".img")
        if not self.image.exists():
            with open(self.image, "wb") as image:
                image.truncate(megabytes << 20)
            command("mkfs.ext4", "-q", "-O", "^has_journal", str(self.image))
        command("mount", "-o", "loop,errors=remount-ro", str(self.image), str(self.place))

    def fail(self) -> None:
        """The kernel's own way to have a fault: from now on everything says that the file system is read-only."""
        device = os.stat(self.place).st_dev
        name = Path(os.readlink(f"/sys/dev/block/{os.major(device)}:{os.minor(device)}")).name
        Path(f"/sys/fs/ext4/{name}/trigger_fs_error").write_text("1")

    def repair(self) -> None:
        """What the operator does; nobody may have a file open."""
        self.unmount()
        # 1: there was something to repair.
        done = subprocess.run(["e2fsck", "-fy", str(self.image)], check=False, capture_output=True, text=True)
        if done.returncode > 1:
            raise RuntimeError(done.stdout)
        self.mount(0)


def can_mount(folder: Path) -> bool:
    """Whether this process may mount."""
    try:
        Disk(folder / "try", 1).unmount()
    except (RuntimeError, OSError):
        return False
    shutil.rmtree(folder / "try")
    return True
