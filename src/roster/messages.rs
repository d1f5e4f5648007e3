//! Messages between the page and the roster's worker. Sums cross as exact decimal strings.

use super::{AllAlike, FileProblem, FirstQuestions, Header, Meaning, RowKind, SamePerson, SheetName, Skipped, Unread};
use crate::catalogue::CatalogueRows;
use serde::{Deserialize, Serialize};

/// A request of the page to the worker.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Order {
    /// Read the attached file, and work it out.
    Open(FileSettings),
    /// Report the results of rows.
    View {
        /// The index of the first row, among those that match.
        from: u32,
        /// The number of rows.
        count: u32,
        /// The filter, and words that the row's identifying cells must contain.
        filter: (Filter, String),
    },
    /// Report everything about a row.
    Explain(u32),
    /// Write the results into a file.
    Export(FileKind, String),
    /// Write the template.
    Template(FileKind, String),
    /// Report the cells of the attached small file, such as a catalogue.
    Records,
    /// Write the template of a catalogue.
    CatalogueTemplate(String),
}

/// The settings for reading and working out a file.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct FileSettings {
    /// The user's corrections: headers with the ids of their columns.
    pub corrected: Vec<(String, String)>,
    /// The answers for everyone, by fact id; they apply unless the row states otherwise.
    pub common: Vec<(String, String)>,
    /// The local catalogue, if there is one.
    pub catalogue: Option<CatalogueRows>,
    /// The user's decisions about rows that may be about one person.
    #[serde(default)]
    pub same_person: SamePerson,
    /// The sheets of a workbook to be read; if empty, the best match.
    #[serde(default)]
    pub sheets: Vec<String>,
    /// Kinds of rows to be read as people, although they are skipped by default.
    #[serde(default)]
    pub kept: Vec<RowKind>,
    /// The meanings of spellings that could not be read.
    #[serde(default)]
    pub meanings: Vec<Meaning>,
    /// Whether names identify persons if nothing else does.
    #[serde(default)]
    pub by_name: bool,
}

/// A filter for rows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Filter {
    /// The index of the item to consider; `None` for any item.
    pub item: Option<u8>,
    /// The required status, as a position in `Status::ALL`; `None` for any.
    pub status: Option<u8>,
    /// The department, as an index into the summary; `None` for any.
    #[serde(default)]
    pub department: Option<u16>,
}

/// A kind of exported file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum FileKind {
    /// Delimited text.
    Csv,
    /// A workbook.
    Xlsx,
}

/// A message of the worker to the page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Report {
    /// Progress of reading.
    Reading {
        /// Bytes.
        bytes: f64,
        /// Rows.
        rows: u32,
    },
    /// The columns are known, and the sheets of a workbook.
    Columns(Vec<Header>, Vec<SheetName>),
    /// Progress of the evaluation.
    Running {
        /// The number of rows worked out.
        done: u32,
        /// The number of all rows.
        rows: u32,
    },
    /// All rows are worked out.
    Done(Box<Summary>),
    /// The request failed.
    Failed(FileProblem),
    /// The requested rows.
    Rows {
        /// The index of the first row, among those that match.
        from: u32,
        /// The number of rows that match.
        matching: u32,
        /// The rows.
        rows: Vec<RowReport>,
    },
    /// Everything about a row.
    Explained(Box<RowExplained>),
    /// Progress of an export: the number of rows written.
    Writing(u32),
    /// A file whose bytes are attached to this message.
    Written {
        /// Its kind.
        kind: FileKind,
        /// Whether it is the template rather than the result.
        template: bool,
    },
    /// The cells of a small file, record by record.
    Records(Result<Vec<Vec<String>>, FileProblem>),
}

/// Both ends of a sum, rounded to the fen; `None` for an open one.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Ends {
    /// The certain sum.
    pub low: Option<String>,
    /// The possible sum.
    pub high: Option<String>,
}

/// The sums of one or several rows.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct SumsReport {
    /// The person's sum.
    pub person: Ends,
    /// The enterprise's sum.
    pub enterprise: Ends,
    /// The sum of both, with payments that either may receive counted once.
    pub together: Ends,
}

/// The results of a whole roster.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Summary {
    /// The number of rows.
    pub rows: u32,
    /// The sums of all rows.
    pub sums: SumsReport,
    /// Every item, in the order of the rules.
    pub items: Vec<ItemReport>,
    /// The number of rows with a certain sum in each group of `BINS`.
    pub distribution: Vec<u32>,
    /// The cells that could not be read, as far as they are kept.
    pub problems: Vec<ProblemReport>,
    /// The number of all such cells.
    pub problem_count: u32,
    /// The number of identity card numbers that were left out.
    pub identities: u32,
    /// The number of cells that a spreadsheet could not compute.
    pub not_computed: u32,
    /// The source documents of the local standards used, without repeats.
    pub sources: Vec<String>,
    /// Whether those standards are a made-up example.
    pub example: bool,
    /// The number of rows without an identified person.
    pub unnamed: u32,
    /// The number of those rows whose number lost its last digits in a spreadsheet.
    pub scientific: u32,
    /// Whether persons were identified by identity card numbers, which are not stored.
    pub by_identity: bool,
    /// Persons' numbers that differ only in leading zeros or hyphens.
    pub similar_numbers: AllAlike,
    /// Numbers with several names.
    pub other_names: AllAlike,
    /// The user's decisions about them.
    pub same_person: SamePerson,
    /// The answers for everyone that were used: fact ids with the typed text.
    pub common: Vec<(String, String)>,
    /// The sheets of a workbook, with those read marked.
    pub sheets: Vec<SheetName>,
    /// Rows that are not people, by kind.
    pub skipped: Vec<Skipped>,
    /// The number of cells filled from a merged cell above them.
    pub filled: u32,
    /// The number of rows that are department headings.
    pub sections: u32,
    /// The totals by department; empty if no row names one.
    pub departments: Vec<DepartmentReport>,
    /// The number of rows of departments that are not listed.
    pub department_rows_left_out: u32,
    /// The number of people, if every row has an identified person.
    pub people: Option<u32>,
    /// Spellings that could not be read, the most frequent first.
    pub unread: Vec<Unread>,
    /// The occupations of the catalogue, if a row has one that is not among them.
    pub occupations: Vec<String>,
    /// Facts without a column that rows wait for: their ids, and the number of rows.
    pub waited: Vec<(String, u32)>,
    /// The questions for everyone that settle most of the open sums.
    pub first: FirstQuestions,
    /// Whether names identify persons.
    pub by_name: bool,
    /// If nothing identifies persons: the total if rows with the same name were one person's.
    pub with_names: Option<Ends>,
    /// An entry of the person column that is too frequent to be one person, and its number of rows.
    pub crowded: Option<(String, u32)>,
    /// The size of the worker's memory in bytes.
    pub bytes: f64,
}

/// The result of one item.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ItemReport {
    /// The entitlement's id.
    pub id: String,
    /// Whether it is granted to the enterprise.
    pub enterprise: bool,
    /// The number of rows with each status, in the order of `Status::ALL`.
    pub counts: [u32; 4],
    /// Its sum over all rows.
    pub sum: Ends,
}

/// The totals of a department.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DepartmentReport {
    /// Its name; empty for the rows without a department.
    pub name: String,
    /// The number of its rows.
    pub rows: u32,
    /// The sums of its rows.
    pub sums: SumsReport,
}

/// A cell that could not be read.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ProblemReport {
    /// The sheet of a workbook, if several were read.
    pub sheet: String,
    /// The row's number in the file.
    pub row: u32,
    /// The id of its column.
    pub column: String,
    /// The cell's text, shortened.
    pub value: String,
    /// The reason why it does not count.
    pub fault: Fault,
}

/// The reason why a cell does not count.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Fault {
    /// It has more characters than a cell can have.
    TooLong,
    /// A spreadsheet could not compute it.
    NotComputed,
    /// Some of its bytes are not valid in the text's encoding.
    BrokenBytes,
    /// The value itself is wrong.
    Unfit,
    /// The value is outside the usual range, and was not confirmed.
    Unusual,
    /// Its fact does not apply to the row.
    NotApplicable,
    /// It contradicts the row's answer to this fact.
    Contradicts(String),
}

/// The result of one row.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RowReport {
    /// The index of the row, from 0.
    pub row: u32,
    /// Its number in the file.
    pub number: u32,
    /// The number of the person.
    pub person: String,
    /// The name of the person.
    pub name: String,
    /// The department.
    pub department: String,
    /// Its sums.
    pub sums: SumsReport,
    /// The number of items with each status, in the order of `Status::ALL`.
    pub counts: [u8; 4],
}

/// Everything about a row.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RowExplained {
    /// The row.
    pub row: RowReport,
    /// A link to the person's own result.
    pub person: String,
    /// A link to the enterprise's result for this person.
    pub enterprise: String,
    /// Every item with its result, in the order of the rules.
    pub items: Vec<JudgedReport>,
    /// Facts that other rows of the same person settle or leave open: their ids, with the numbers of those rows.
    pub settled: Vec<(String, Vec<u32>)>,
    /// The numbers of all rows of the person, and their sums, if there are several.
    pub of_person: Option<(Vec<u32>, SumsReport)>,
}

/// An item of a row, evaluated with all other rows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct JudgedReport {
    /// Its status, as a position in `Status::ALL`.
    pub status: u8,
    /// Its sum, if it has one.
    pub sum: Option<Ends>,
    /// The number of the row that already has it for the same person.
    pub repeats: Option<u32>,
}
