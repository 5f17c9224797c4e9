//! What differs between Unix and Windows when a file is put in her folder.

use std::io;
use std::path::Path;

use tempfile::Builder;

/// A temporary file that may be read by those who may read her other files, as she has set it up.
#[cfg(unix)]
pub fn usual_mode<'b, 'a>(builder: &'b mut Builder<'a, 'a>) -> &'b mut Builder<'a, 'a> {
    use std::os::unix::fs::PermissionsExt as _;
    builder.permissions(std::fs::Permissions::from_mode(0o644))
}

/// On Windows a file has the rights of its folder.
#[cfg(not(unix))]
pub fn usual_mode<'b, 'a>(builder: &'b mut Builder<'a, 'a>) -> &'b mut Builder<'a, 'a> {
    builder
}

/// Returns when the names in a folder are on the disk.
#[cfg(unix)]
pub fn sync_folder(folder: &Path) -> io::Result<()> {
    std::fs::File::open(folder)?.sync_all()
}

/// Windows has no such thing: a folder cannot be opened to be synced.
#[cfg(not(unix))]
#[expect(clippy::unnecessary_wraps, reason = "the other side may fail")]
pub fn sync_folder(_folder: &Path) -> io::Result<()> {
    Ok(())
}
