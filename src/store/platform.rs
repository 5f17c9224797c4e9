//! What differs between Unix and Windows in how files are kept.

pub use imp::*;

#[cfg(unix)]
mod imp {
    use std::fs::{File, Metadata, OpenOptions, Permissions};
    use std::io;
    use std::os::unix::fs::{MetadataExt, OpenOptionsExt, PermissionsExt};
    use std::path::Path;

    /// Makes a rename in the folder last through a power cut.
    pub fn sync_folder(folder: &Path) -> io::Result<()> {
        File::open(folder)?.sync_all()
    }

    /// New files are read by everyone and written by their owner, unless the umask says less.
    pub fn usual_mode(options: &mut OpenOptions) -> &mut OpenOptions {
        options.mode(0o644)
    }

    /// The same for a file that is made under another name first.
    pub fn usual_temporary<'b, 'n>(
        builder: &'b mut tempfile::Builder<'n, 'n>,
    ) -> &'b mut tempfile::Builder<'n, 'n> {
        builder.permissions(Permissions::from_mode(0o644))
    }

    /// Gives a file the mode of the one it is to replace.
    pub fn keep_mode(file: &File, old: &Metadata) -> io::Result<()> {
        let mode = old.permissions().mode() & 0o777;
        if file.metadata()?.permissions().mode() & 0o777 == mode {
            return Ok(());
        }
        file.set_permissions(PermissionsExt::from_mode(mode))
    }

    /// True while `path` still names this open file.
    pub fn is_still_at(file: &File, path: &Path) -> bool {
        let (Ok(open), Ok(named)) = (file.metadata(), path.metadata()) else { return false };
        (open.dev(), open.ino()) == (named.dev(), named.ino())
    }

    /// What tells a file that is replaced by rename from the one before: its number, length and time.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
    pub struct Stamp(u64, u64, i64, i64);

    /// A file's stamp.
    pub fn stamp(file: &Metadata) -> Stamp {
        Stamp(file.ino(), file.len(), file.mtime(), file.mtime_nsec())
    }

    /// What the machine is called.
    pub fn hostname() -> String {
        rustix::system::uname().nodename().to_string_lossy().into_owned()
    }
}

#[cfg(windows)]
mod imp {
    use std::fs::{File, Metadata, OpenOptions};
    use std::io;
    use std::os::windows::fs::MetadataExt;
    use std::path::Path;

    /// A folder cannot be synced here; NTFS journals the rename itself.
    pub fn sync_folder(_: &Path) -> io::Result<()> {
        Ok(())
    }

    /// Rights are inherited from the folder.
    pub fn usual_mode(options: &mut OpenOptions) -> &mut OpenOptions {
        options
    }

    /// Rights are inherited from the folder.
    pub fn usual_temporary<'b, 'n>(
        builder: &'b mut tempfile::Builder<'n, 'n>,
    ) -> &'b mut tempfile::Builder<'n, 'n> {
        builder
    }

    /// Rights are inherited from the folder.
    pub fn keep_mode(_: &File, _: &Metadata) -> io::Result<()> {
        Ok(())
    }

    /// True while the path names a file: one that is open is not replaced behind our back here.
    pub fn is_still_at(_: &File, path: &Path) -> bool {
        path.exists()
    }

    /// What tells a file that is replaced by rename from the one before: its length and time.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
    pub struct Stamp(u64, u64);

    /// A file's stamp.
    pub fn stamp(file: &Metadata) -> Stamp {
        Stamp(file.file_size(), file.last_write_time())
    }

    /// What the machine is called.
    pub fn hostname() -> String {
        std::env::var("COMPUTERNAME").unwrap_or_default()
    }
}
