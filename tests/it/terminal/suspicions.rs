//! Suspicions as they are typed.

use super::{has, said};

#[test]
fn a_suspicion_is_written_down_listed_and_settled() {
    let text = said(concat!(
        "suspect\nsuspect vey by 2\nsuspect vey\nsuspect vey of ossul by turn 3\nsuspect vey of vey by 3\nsuspect ossul by 90\nsuspect ossul by 99999999999\n",
        "suspect ossul by tomorrow\nsuspect\nend\nend\nsuspect\nquit\n",
    ));
    let flat = text.replace('\n', " ");
    let (before, after) = flat.split_once("> end").expect("typed");
    has(
        before,
        &[
            "You have written down none.",
            "Write down: the Vey turn on you by turn 2.",
            "You have written that down already, by turn 2.",
            "Write down: the Vey turn on the Ossul by turn 3.",
            "The Vey cannot turn on themselves.",
            "Name a turn from 1 to 8.",
            "The Vey turn on you by turn 2: 2 weeks left.",
        ],
    );
    let too_far = before.matches("Name a turn from 1 to 8.").count();
    assert_eq!(too_far, 2, "{before}");
    has(
        after,
        &[
            "What you had written down on turn 1 did not come true: the Vey turn on you by turn 2.",
            "0 of 1 came true so far.",
        ],
    );
}
