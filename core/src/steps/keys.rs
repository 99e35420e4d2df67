//! Keys that the vendor wants as a UUID, made of keys that callers choose freely.

use crate::steps::diff::hex;
use sha2::{Digest, Sha256};

/// A UUID of the first sixteen bytes of a digest: the same for the same digest.
pub fn uuid(digest: &[u8]) -> String {
    let mut hex = hex(digest);
    while hex.len() < 32 {
        hex.push('0');
    }
    format!("{}-{}-4{}-8{}-{}", &hex[..8], &hex[8..12], &hex[13..16], &hex[17..20], &hex[20..32])
}

/// A UUID of a text: the same for the same text. A text that is a UUID stays as it is.
pub fn uuid_of(text: &str) -> String {
    if is_uuid(text) { text.to_owned() } else { uuid(&Sha256::digest(text.as_bytes())) }
}

fn is_uuid(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    parts.iter().map(|part| part.len()).eq([8, 4, 4, 4, 12])
        && parts.iter().all(|part| part.bytes().all(|byte| byte.is_ascii_hexdigit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_become_uuids_and_uuids_stay() {
        let own = "0d1f6a3e-5f0c-4d4a-9a3b-6b7c8d9e0f1a";
        assert_eq!(uuid_of(own), own);
        assert!(
            is_uuid(&uuid_of("march-prices")) && uuid_of("a") == uuid_of("a") && uuid_of("a") != uuid_of("b")
        );
        assert!(is_uuid(&uuid(&[7])));
    }
}
