//! The sample course of the specification, checked as an author would check it.

mod support;

use support::course::{messages, read_course, report};
use support::files::in_tests;

#[test]
fn the_sample_has_what_its_specification_counts_and_no_problem() {
    let texts = read_course(&in_tests("courses/sample"));
    let report = report(&texts);
    assert_eq!(messages(&report, &texts), Vec::<String>::new());
    let module = &report.summary.modules[0];
    assert_eq!((module.lessons, module.items, module.scenarios.len()), (1, 15, 1));
    let scenario = &module.scenarios[0];
    assert_eq!((scenario.nodes, scenario.endings), (6, 2));
    assert_eq!((scenario.pairs, scenario.moves), (22, 22));
}
