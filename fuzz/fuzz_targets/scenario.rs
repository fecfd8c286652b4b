//! Any byte string as a scenario: an explanation, never a panic.

#![no_main]

use first_maje::scenario::check;
use first_maje::scenario::diagnostic::Diagnostics;
use first_maje::scenario::report::{self, Format};
use first_maje::scenario::source::Sources;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    let mut sources = Sources::new();
    let mut found = Diagnostics::new();
    let file = sources.add("scenario.ron", text.clone());
    let scenario = check::text("fuzz", &text, file, &mut found);
    assert!(scenario.is_some() || found.has_errors());
    for format in [Format::Human, Format::Json, Format::Github] {
        report::write(format, &sources, &found, true, &mut std::io::sink()).expect("a sink takes all");
    }
});
