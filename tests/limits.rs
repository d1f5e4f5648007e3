//! Limits keep small files from taking much memory; the test counts all allocations while such files are read.

#[path = "support/hostile.rs"]
mod hostile;

use skills_subsidy::policies;
use skills_subsidy::roster::{CellFault, Column, FileProblem, Import, Imported, MOST_CHARACTERS, Settings, read_table};
use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;

/// An allocator that counts the allocations of each thread.
struct Counting;

thread_local! {
    static ALLOCATED: Cell<usize> = const { Cell::new(0) };
    static HELD: Cell<isize> = const { Cell::new(0) };
    static MOST_HELD: Cell<isize> = const { Cell::new(0) };
}

fn count(more: usize, less: usize) {
    // The counters of a thread that is ending may be gone.
    let _ = ALLOCATED.try_with(|allocated| allocated.set(allocated.get() + more));
    let _ = HELD.try_with(|held| {
        held.set(held.get() + more as isize - less as isize);
        let _ = MOST_HELD.try_with(|most| most.set(most.get().max(held.get())));
    });
}

// SAFETY: every call is passed on to the system's allocator, and the counters allocate nothing.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        count(layout.size(), 0);
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, place: *mut u8, layout: Layout) {
        count(0, layout.size());
        unsafe { System.dealloc(place, layout) }
    }
}

#[global_allocator]
static ALLOCATOR: Counting = Counting;

/// The result of reading a file.
struct Read {
    refused: Option<FileProblem>,
    /// For each problem the row, the column's id, and whether the cell is too long.
    problems: Vec<(u32, &'static str, bool)>,
    rows: usize,
    /// The sum of all allocations in bytes, and their peak.
    allocated: usize,
    held: usize,
}

fn read(file: &[u8]) -> Read {
    let before = HELD.get();
    ALLOCATED.set(0);
    MOST_HELD.set(before);
    let settings = Settings { policy: policies::first(), columns: Vec::new(), common: Vec::new(), catalogue: None };
    let imported = Import::new(settings, &[], &mut |_, _| {}).read(&mut &*file);
    let (mut roster, refused) = match imported {
        Ok(Imported { roster, .. }) => (Some(roster), None),
        Err(refused) => (None, Some(refused.problem)),
    };
    if let Some(roster) = &mut roster {
        roster.close();
        roster.work(usize::MAX);
    }
    let (allocated, held) = (ALLOCATED.get(), (MOST_HELD.get() - before) as usize);
    let problems = roster.iter().flat_map(|roster| roster.problems().0);
    let problems = problems
        .map(|problem| (problem.row, problem.column.id(policies::first()), problem.fault == CellFault::TooLong))
        .collect();
    Read { refused, problems, rows: roster.map_or(0, |roster| roster.len()), allocated, held }
}

const MB: usize = 1 << 20;

#[test]
fn a_shared_string_longer_than_a_cell_is_named_in_every_row_and_never_copied() {
    let characters = 4 * MB;
    let once = read(&hostile::one_shared_string(characters, 1));
    assert_eq!(once.problems, [(2, "name", true)]);
    let often = read(&hostile::one_shared_string(characters, 200));
    assert_eq!(often.problems.len(), 200);
    assert!(often.problems.iter().zip(2..).all(|(problem, row)| *problem == (row, "name", true)));
    assert_eq!((often.rows, often.refused), (200, None), "the rows are read without the long cell");
    // 199 further rows take the memory of rows, and of their text the characters that a cell may have.
    let of_a_row = 2 * (MOST_CHARACTERS + 2_000);
    assert!(often.allocated < once.allocated + 199 * of_a_row, "{} and {}", once.allocated, often.allocated);
    assert!(often.held < 12 * characters, "{}", often.held);
}

#[test]
fn a_cell_at_the_limit_is_no_problem_and_one_beyond_it_is() {
    for (characters, is_too_long) in [(MOST_CHARACTERS, false), (MOST_CHARACTERS + 1, true)] {
        for file in
            [hostile::one_shared_string(characters, 1), hostile::inline(characters), hostile::delimited(characters)]
        {
            let named: Vec<_> = is_too_long.then_some((2, "name", true)).into_iter().collect();
            assert_eq!(read(&file).problems, named, "{characters}");
        }
    }
    // The limit counts characters, not bytes.
    let chinese = format!("person,name\n7,{}\n", "职".repeat(MOST_CHARACTERS));
    assert_eq!(read(chinese.as_bytes()).problems, []);
}

#[test]
fn an_answer_that_is_too_long_is_named_once_and_does_not_count() {
    let long = format!("{}30", " ".repeat(MOST_CHARACTERS));
    let text = format!("person,training_days,extra\n7,{long},{long}\n");
    let found = read(text.as_bytes());
    assert_eq!(found.problems, [(2, "training_days", true)], "a long cell in an unused column is not a problem");
    assert_eq!(found.rows, 1);
}

#[test]
fn long_headers_are_looked_at_once_and_shown_by_their_beginning() {
    let characters = 2 * MB;
    let file = hostile::long_headers(characters, 200);
    let found = read(&file);
    assert_eq!((found.refused, found.rows), (None, 1));
    assert!(found.allocated < 40 * characters, "{}", found.allocated);
    assert!(found.held < 12 * characters, "{}", found.held);
}

#[test]
fn a_long_cell_of_the_sheet_itself_is_named() {
    let found = read(&hostile::inline(4 * MB));
    assert_eq!(found.problems, [(2, "name", true)]);
    assert!(found.held < 48 * MB, "{}", found.held);
}

#[test]
fn text_that_cells_share_counts_for_each_of_them() {
    // 32,000 characters in 40 rows of 400 cells: 512 million of them.
    let found = read(&hostile::everywhere(32_000, 400, 40));
    assert_eq!(found.refused, Some(FileProblem::Bomb));
    assert!(found.held < 64 * MB, "{}", found.held);
    // Below the limit of all characters, only the beginnings of the cells are kept.
    let found = read(&hostile::everywhere(32_000, 400, 20));
    assert_eq!(found.refused, None);
    assert!(found.held < 64 * MB, "{}", found.held);
}

#[test]
fn cells_with_nothing_in_them_and_a_sheet_that_claims_to_be_full_take_nothing() {
    let found = read(&hostile::empty_cells(200_000));
    assert_eq!((found.refused, found.rows), (None, 1));
    assert!(found.held < 24 * MB, "{}", found.held);
}

#[test]
fn rows_of_one_cell_far_to_the_right_take_what_rows_take() {
    let found = read(&hostile::far_cells(2_000));
    assert_eq!((found.refused, found.rows), (None, 1));
    assert!(found.held < 24 * MB, "{}", found.held);
}

#[test]
fn shared_strings_that_are_only_declared_get_no_room() {
    assert_eq!(read(&hostile::declared_strings()).refused, Some(FileProblem::Bomb));
}

#[test]
fn a_record_of_too_many_bytes_or_fields_is_refused_by_its_number() {
    let found = read(&hostile::delimited(18 * MB));
    assert_eq!(found.refused, Some(FileProblem::RecordTooLong(2)));
    assert!(found.held < 48 * MB, "{}", found.held);
    let found = read(&hostile::separators(3 * MB));
    assert_eq!(found.refused, Some(FileProblem::RecordTooLong(2)));
    assert!(found.held < 48 * MB, "{}", found.held);
}

#[test]
fn a_table_of_another_kind_has_the_same_limits() {
    let table = read_table(&mut hostile::one_shared_string(4 * MB, 60).as_slice()).expect("readable input");
    assert!(table.iter().flatten().all(|cell| cell.chars().count() <= MOST_CHARACTERS));
    assert_eq!(table.len(), 61);
    assert_eq!(Column::named(policies::first(), &table[0][1]), Column::Name);
}
