//! The main job.

// Functions that tests share are test code, too.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use serde_json::Value;
use support::{command, run};

#[test]
fn every_number_is_right_and_read_back() {
    let demo = run(command().args(["demo", "--json"]));
    assert_eq!(demo.code, 0, "{}\n{}", demo.stdout, demo.stderr);
    let lines: Vec<Value> = demo.stdout.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let summary = lines.last().unwrap();
    assert_eq!(summary["ok"], true);
    let check = |what: &str| {
        summary["checks"].as_array().unwrap().iter().find(|check| check["what"] == what).unwrap()["found"]
            .clone()
    };
    assert_eq!(check("orders in the store"), 7);
    assert_eq!(check("shipped with tracking"), 4);
    assert_eq!(check("events product.low_stock"), 2);
    assert_eq!(check("webhooks received twice, dropped once"), 2);
    let actions = lines.iter().filter(|line| line["step"] == "action").count();
    assert_eq!(actions, 5, "three parcels, two restocks");
}

#[test]
fn it_reads_without_colour() {
    let demo = run(command().arg("demo"));
    assert_eq!(demo.code, 0, "{}", demo.stderr);
    assert!(demo.stdout.contains("All 14 numbers are right"), "{}", demo.stdout);
    assert!(!demo.stdout.contains('\u{1b}'));
}

#[test]
fn a_program_that_does_not_do_its_part_fails_the_demo() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir(folder.path().join("python")).unwrap();
    std::fs::write(folder.path().join("python/flow.py"), "echo not-json\n").unwrap();
    let demo = run(command().args(["demo", "--python", "sh", "--examples"]).arg(folder.path()));
    assert_eq!(demo.code, 1);
    assert!(demo.stderr.contains("the python flow wrote \"not-json\""), "{}", demo.stderr);

    let missing = run(command().args(["demo", "--node", "sh", "--examples"]).arg(folder.path()));
    assert_eq!(missing.code, 3);
    assert!(missing.stderr.contains("node/flow.mjs` is not there"), "{}", missing.stderr);
}
