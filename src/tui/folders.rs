//! What a path that she types means.

use std::path::{Path, PathBuf};

/// The folders of whoever is at the program.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Folders {
    /// Her own, which she writes as `~`; empty where there is none.
    pub own: PathBuf,
    /// Where she keeps documents.
    pub documents: PathBuf,
}

impl Folders {
    /// Those the system has for her. Without a folder for documents they are in her own, and without that where the
    /// program was started.
    pub fn of_hers() -> Self {
        let dirs = directories::UserDirs::new();
        let own = dirs.as_ref().map_or_else(PathBuf::new, |dirs| dirs.home_dir().to_owned());
        let documents = dirs.as_ref().and_then(|dirs| dirs.document_dir()).filter(|folder| folder.is_dir());
        Self { documents: documents.map_or_else(|| own.clone(), Path::to_owned), own }
    }

    /// The file or folder she means: `~` is her own folder, and a name alone is among her documents. A path dragged into
    /// the window or copied from elsewhere often comes in quotes. `None` while nothing is typed.
    pub fn meant(&self, typed: &str) -> Option<PathBuf> {
        let typed = typed.trim().trim_matches(['"', '\'']);
        let path = Path::new(typed);
        let own = path.strip_prefix("~").map(|rest| self.own.join(rest));
        (!typed.is_empty()).then(|| own.unwrap_or_else(|_| self.documents.join(path)))
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("a.html", Some("/hjem/Dokumenter/a.html"))]
    #[case(" Lister/a.html ", Some("/hjem/Dokumenter/Lister/a.html"))]
    #[case("/media/pinne/a.html", Some("/media/pinne/a.html"))]
    #[case("'/media/min pinne/a.html'", Some("/media/min pinne/a.html"))]
    #[case("~/a.html", Some("/hjem/a.html"))]
    #[case("~a.html", Some("/hjem/Dokumenter/~a.html"))]
    #[case("  ", None)]
    #[case("\"\"", None)]
    fn a_path_is_where_she_means(#[case] typed: &str, #[case] meant: Option<&str>) {
        let folders = Folders { own: "/hjem".into(), documents: "/hjem/Dokumenter".into() };
        assert_eq!(folders.meant(typed), meant.map(PathBuf::from));
    }
}
