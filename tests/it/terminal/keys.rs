//! Keys at a real terminal, which `script` provides.

use std::io::{Read, Write};
use std::process::{Command, Stdio};
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tempfile::TempDir;

/// How long it is waited before looking again.
const PAUSE: Duration = Duration::from_millis(50);
/// How often it is looked for an answer, on a busy machine.
const LOOKS: u32 = 1200;

const CUT: &str = "\x15";
const PASTE: &str = "\x19";

/// What was shown, without colours and movements of the cursor.
fn plain(shown: &str) -> String {
    let mut parts = shown.split("\x1b[");
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let end = part.find(|c: char| c.is_ascii_alphabetic());
        text.push_str(end.and_then(|end| part.get(end + 1..)).unwrap_or_default());
    }
    text
}

/// Waits until this was shown, and returns everything shown after it.
#[track_caller]
fn wait(shown: &Mutex<String>, part: &str) -> String {
    for _ in 0..LOOKS {
        let all = plain(&shown.lock().expect("no reader fails"));
        if let Some((_, after)) = all.split_once(part) {
            return after.to_owned();
        }
        std::thread::sleep(PAUSE);
    }
    panic!(
        "“{part}” was never shown:\n{}",
        shown.lock().expect("no reader fails")
    );
}

#[test]
fn what_one_person_cut_the_next_cannot_paste() {
    let data = TempDir::new().expect("a temporary folder");
    let game = assert_cmd::cargo::cargo_bin("first-maje");
    let line = format!(
        "{} play four-wells --as keth --as vey --seed 4 --terminal",
        game.display()
    );
    let mut screen = Command::new("script")
        .args(["-qec", &line, "/dev/null"])
        .env("FIRST_MAJE_DATA", data.path())
        .env("TERM", "xterm")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("util-linux is installed");
    let mut keys = screen.stdin.take().expect("piped");
    let mut out = screen.stdout.take().expect("piped");
    let shown = Arc::new(Mutex::new(String::new()));
    let kept = Arc::clone(&shown);
    let reader = std::thread::spawn(move || {
        let mut part = [0; 4096];
        while let Ok(count @ 1..) = out.read(&mut part) {
            let text = String::from_utf8_lossy(&part[..count]);
            kept.lock().expect("nobody else fails").push_str(&text);
        }
    });
    let mut press = |keys_pressed: &str| {
        // The line editor takes the keyboard once the page is printed.
        std::thread::sleep(Duration::from_millis(500));
        keys.write_all(keys_pressed.as_bytes()).expect("it listens");
        keys.flush().expect("it listens");
    };
    wait(&shown, "Hand over to Kazon-Keth");
    press("\r");
    wait(&shown, "Prestige 50");
    press(&format!("a secret plan{CUT}"));
    press(PASTE);
    press(&format!("{CUT}end\r"));
    wait(&shown, "Hand over to Kazon-Vey");
    let own = wait(&shown, "a secret plan");
    assert!(
        own.contains("a secret plan"),
        "one's own words come back: {own}"
    );
    press("\r");
    wait(&shown, "Kazon-Vey · week 1");
    press(PASTE);
    press("\r");
    press("quit\r");
    screen.wait().expect("it ends");
    reader.join().expect("nothing fails");
    let all = plain(&shown.lock().expect("nothing fails"));
    let (_, after) = all.split_once("Kazon-Vey · week 1").expect("shown");
    assert!(!after.contains("secret plan"), "{after}");
}
