//! Where the binaries are.

use crate::Result;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};

/// The folder with all of `programs`.
pub fn folder_with(programs: &[&str], variable: &str, places: &[&str]) -> Result<PathBuf> {
    let given = env::var_os(variable).map(PathBuf::from);
    let path = env::var_os("PATH").map(|path| env::split_paths(&path).collect::<Vec<_>>());
    let repository = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let known = places.iter().flat_map(|place| expand(&repository, place));
    let candidates = given.into_iter().chain(path.into_iter().flatten()).chain(known);
    let has_all = |folder: &PathBuf| programs.iter().all(|program| folder.join(program).is_file());
    candidates.into_iter().find(has_all).ok_or_else(|| {
        format!(
            "`{}` is needed for this test and was not found: install it, run `make servers`, or name its folder in {variable}",
            programs[0]
        )
    })
}

/// A path with at most one `*`, which stands for any name; the last name in order comes first.
fn expand(base: &Path, place: &str) -> Vec<PathBuf> {
    let full = base.join(place);
    let full = full.to_string_lossy();
    let Some((before, after)) = full.split_once('*') else {
        return vec![PathBuf::from(&*full)];
    };
    let (folder, prefix) = before.rsplit_once('/').unwrap_or((".", before));
    let mut names: Vec<String> = fs::read_dir(folder)
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .filter(|name| name.starts_with(prefix))
        .collect();
    names.sort();
    names.into_iter().rev().map(|name| PathBuf::from(format!("{folder}/{name}{after}"))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_newest_version_comes_first_and_what_is_missing_is_named() {
        let folder = tempfile::tempdir().unwrap();
        for version in ["13", "15"] {
            fs::create_dir_all(folder.path().join(version).join("bin")).unwrap();
        }
        let found = expand(folder.path(), "*/bin");
        assert_eq!(found, [folder.path().join("15/bin"), folder.path().join("13/bin")]);
        let error = folder_with(&["no-such-server"], "NO_SUCH_VARIABLE", &["*/bin"]).unwrap_err();
        assert!(error.contains("make servers") && error.contains("NO_SUCH_VARIABLE"), "{error}");
    }
}
