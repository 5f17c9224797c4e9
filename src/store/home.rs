//! The folder everything of hers is kept in.

use std::fs;
use std::hash::{BuildHasher, Hasher, RandomState};
use std::path::PathBuf;
use std::sync::Arc;

use directories::ProjectDirs;

use super::disk::{Disk, RealDisk};
use super::problem::StoreError;
use crate::core::ids::DeviceId;

/// The folder that holds `sessions/`, `methods/` and `log/`. Nothing is made before something is to be
/// written in it.
#[derive(Clone, Debug)]
pub struct Home {
    root: PathBuf,
    /// Where the sessions are, where that is not in `root`.
    sessions: Option<PathBuf>,
    disk: Arc<dyn Disk>,
}

impl Home {
    /// The folder she chose, else the platform's data folder.
    pub fn find(chosen: Option<PathBuf>) -> Result<Self, StoreError> {
        let usual = || ProjectDirs::from("no", "", "verksted").map(|dirs| dirs.data_dir().to_owned());
        chosen.or_else(usual).map(Self::at).ok_or(StoreError::NoHome)
    }

    /// This folder.
    pub fn at(root: PathBuf) -> Self {
        Self::on(root, Arc::new(RealDisk))
    }

    /// This folder on a disk that may fail.
    pub fn on(root: PathBuf, disk: Arc<dyn Disk>) -> Self {
        Self { root, sessions: None, disk }
    }

    /// The same, with the sessions of another folder: those on a memory stick, or of somebody else.
    #[must_use]
    pub fn with_sessions(self, folder: PathBuf) -> Self {
        Self { sessions: Some(folder), ..self }
    }

    /// The other folder whose sessions these are, where they are not her own.
    pub fn other_sessions(&self) -> Option<&std::path::Path> {
        self.sessions.as_deref()
    }

    /// The folder itself.
    pub fn root(&self) -> &std::path::Path {
        &self.root
    }

    /// Where her own method files are; programmes are in `programmes/` within it.
    pub fn methods_dir(&self) -> PathBuf {
        self.root.join("methods")
    }

    /// Where sessions are.
    pub fn sessions_dir(&self) -> PathBuf {
        self.sessions.clone().unwrap_or_else(|| self.root.join("sessions"))
    }

    /// Where the program's own log is.
    pub fn log_dir(&self) -> PathBuf {
        self.root.join("log")
    }

    pub(super) fn disk(&self) -> &Arc<dyn Disk> {
        &self.disk
    }

    /// The few random letters that stand for this machine in events. A folder that cannot be written gives
    /// new ones each time, which does no harm: they only tell two machines' events apart.
    pub fn device(&self) -> DeviceId {
        let path = self.root.join("device");
        if let Some(known) =
            fs::read_to_string(&path).ok().as_deref().map(str::trim).filter(|text| is_device(text))
        {
            return DeviceId::from(known);
        }
        let device = random_letters();
        let kept = self.disk.make_folder(&self.root).and_then(|()| fs::write(&path, format!("{device}\n")));
        if let Err(error) = kept {
            tracing::warn!(%error, path = %path.display(), "the device's letters are not kept");
        }
        DeviceId(device)
    }
}

const DEVICE_LETTERS: usize = 6;

fn is_device(text: &str) -> bool {
    text.len() == DEVICE_LETTERS && text.bytes().all(|b| b.is_ascii_lowercase())
}

fn random_letters() -> String {
    // The standard library's maps are seeded at random; six letters need no better source.
    let mut random = RandomState::new().build_hasher().finish();
    let mut letters = String::with_capacity(DEVICE_LETTERS);
    for letter in std::iter::repeat_with(|| {
        let letter = b'a' + u8::try_from(random % 26).unwrap_or_default();
        random /= 26;
        letter
    })
    .take(DEVICE_LETTERS)
    {
        letters.push(char::from(letter));
    }
    letters
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_device_keeps_its_letters() {
        let folder = tempfile::tempdir().unwrap();
        let home = Home::at(folder.path().join("not/made/yet"));
        let device = home.device();
        assert!(is_device(device.as_str()));
        assert_eq!(home.device(), device);
        fs::write(home.root().join("device"), "\u{1b}[31m").unwrap();
        assert!(is_device(home.device().as_str()));
    }

    #[test]
    fn a_device_has_letters_where_nothing_can_be_written() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("a-file");
        fs::write(&file, "").unwrap();
        assert!(is_device(Home::at(file.join("home")).device().as_str()));
    }
}
