//! What differs between Unix and Windows on the command line.

pub(super) use imp::*;

#[cfg(unix)]
mod imp {
    use std::path::Path;

    /// How many bytes there are left to write in this folder; nothing where the system does not say.
    pub fn free_space(folder: &Path) -> Option<u64> {
        let disk = rustix::fs::statvfs(folder).ok()?;
        disk.f_bavail.checked_mul(disk.f_frsize)
    }

    /// True when the terminal is told to write UTF-8, and what says so.
    pub fn utf8() -> (bool, String) {
        let said = ["LC_ALL", "LC_CTYPE", "LANG"]
            .into_iter()
            .find_map(|name| Some((name, std::env::var(name).ok().filter(|value| !value.is_empty())?)));
        let Some((name, value)) = said else { return (false, "LANG=".to_owned()) };
        let lower = value.to_ascii_lowercase();
        (lower.contains("utf-8") || lower.contains("utf8"), format!("{name}={value}"))
    }
}

#[cfg(windows)]
mod imp {
    use std::path::Path;

    /// How many bytes there are left to write in this folder: safe code cannot ask here.
    pub fn free_space(_: &Path) -> Option<u64> {
        None
    }

    /// The console is written to in Unicode, whatever its code page.
    pub fn utf8() -> (bool, String) {
        (true, "Windows".to_owned())
    }
}
