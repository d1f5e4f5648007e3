//! What the page and the roster's worker say to each other. Sums cross as exact decimal strings.

use super::{AllAlike, FileProblem, FirstQuestions, Header, Meaning, RowKind, SamePerson, SheetName, Skipped, Unread};
use crate::catalogue::CatalogueRows;
use serde::{Deserialize, Serialize};

/// What the page asks of the worker.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Order {
    /// Read a file, which comes with the order, and work it out.
    Open(FileSettings),
    /// Say what rows come to.
    View {
        /// The first of the rows that match.
        from: u32,
        /// How many.
        count: u32,
        /// Which rows match, and which words must be said of whom and what they are about.
        filter: (Filter, String),
    },
    /// Say everything about a row.
    Explain(u32),
    /// Write the results into a file.
    Export(FileKind, String),
    /// Write the template.
    Template(FileKind, String),
    /// Say what stands in a small file, such as a catalogue, which comes with the order.
    Records,
    /// Write the template of a catalogue.
    CatalogueTemplate(String),
}

/// How a file is to be read and worked out.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct FileSettings {
    /// Headers with the ids of the columns that their reader said they are.
    pub corrected: Vec<(String, String)>,
    /// Fact ids with what holds for everyone whose row does not say otherwise.
    pub common: Vec<(String, String)>,
    /// The local catalogue, where there is one.
    pub catalogue: Option<CatalogueRows>,
    /// What was said of rows that may be about one person.
    #[serde(default)]
    pub same_person: SamePerson,
    /// The sheets of a workbook to be read; the one that fits best where none is named.
    #[serde(default)]
    pub sheets: Vec<String>,
    /// Kinds of rows that are people, although they do not look so.
    #[serde(default)]
    pub kept: Vec<RowKind>,
    /// What spellings mean that could not be read.
    #[serde(default)]
    pub meanings: Vec<Meaning>,
    /// Whether a name tells persons apart where nothing else does.
    #[serde(default)]
    pub by_name: bool,
}

/// Which rows match.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Filter {
    /// The item of the totals that is looked at; any of them where none is named.
    pub item: Option<u8>,
    /// The status it must have, the position in `Status::ALL`; any where none is named.
    pub status: Option<u8>,
    /// The department, its place in the summary; any where none is named.
    #[serde(default)]
    pub department: Option<u16>,
}

/// A kind of file that is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum FileKind {
    /// Delimited text.
    Csv,
    /// A workbook.
    Xlsx,
}

/// What the worker tells the page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Report {
    /// So many bytes and rows are read.
    Reading {
        /// Bytes.
        bytes: f64,
        /// Rows.
        rows: u32,
    },
    /// The columns are known, and the sheets of a workbook.
    Columns(Vec<Header>, Vec<SheetName>),
    /// So many rows are worked out.
    Running {
        /// Rows worked out.
        done: u32,
        /// All rows.
        rows: u32,
    },
    /// Everything is worked out.
    Done(Box<Summary>),
    /// It could not be done.
    Failed(FileProblem),
    /// The rows that were asked for.
    Rows {
        /// The first of them, among those that match.
        from: u32,
        /// How many match.
        matching: u32,
        /// The rows.
        rows: Vec<RowReport>,
    },
    /// Everything about a row.
    Explained(Box<RowExplained>),
    /// So many rows are written into a file.
    Writing(u32),
    /// The bytes of a file come with this message.
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
    /// What is certain.
    pub low: Option<String>,
    /// What may still come.
    pub high: Option<String>,
}

/// What one or several rows come to.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct SumsReport {
    /// What the person may receive.
    pub person: Ends,
    /// What the enterprise may receive.
    pub enterprise: Ends,
    /// Both, what either may be paid counted once.
    pub together: Ends,
}

/// What a roster comes to.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Summary {
    /// How many rows there are.
    pub rows: u32,
    /// What all rows come to.
    pub sums: SumsReport,
    /// Every item, in the order of the rules.
    pub items: Vec<ItemReport>,
    /// How many rows are certain of a sum in each group of `BINS`.
    pub distribution: Vec<u32>,
    /// The cells that could not be read, as far as they are kept.
    pub problems: Vec<ProblemReport>,
    /// How many there are.
    pub problem_count: u32,
    /// How many identity card numbers were left out.
    pub identities: u32,
    /// How many cells a spreadsheet could not work out.
    pub not_computed: u32,
    /// The documents of the local standards that rows were looked up in, each once.
    pub sources: Vec<String>,
    /// Whether those standards are made up.
    pub example: bool,
    /// How many rows do not say whose they are.
    pub unnamed: u32,
    /// How many of them have a number of which a spreadsheet took the last digits.
    pub scientific: u32,
    /// Whether identity card numbers, which are not kept, told persons apart.
    pub by_identity: bool,
    /// Numbers of persons that differ in zeros in front or in hyphens alone.
    pub similar_numbers: AllAlike,
    /// One number with different names.
    pub other_names: AllAlike,
    /// What was said of them.
    pub same_person: SamePerson,
    /// What holds for everyone, as it was worked out: fact ids with what was typed.
    pub common: Vec<(String, String)>,
    /// The sheets of a workbook, and which of them were read.
    pub sheets: Vec<SheetName>,
    /// Rows that are no people, by kind.
    pub skipped: Vec<Skipped>,
    /// How many cells say what a merged cell above them says.
    pub filled: u32,
    /// How many rows name a department.
    pub sections: u32,
    /// What each department comes to; nothing where no row names one.
    pub departments: Vec<DepartmentReport>,
    /// How many rows are of departments that are not listed.
    pub department_rows_left_out: u32,
    /// How many people the rows are about, where all say whose they are.
    pub people: Option<u32>,
    /// Spellings that could not be read, those of most rows first.
    pub unread: Vec<Unread>,
    /// The occupations of the catalogue, where a row has one that it does not have.
    pub occupations: Vec<String>,
    /// Facts that no column says and that rows wait for: their ids, and how many rows.
    pub waited: Vec<(String, u32)>,
    /// What settles most of what is open, where it is the same for everyone.
    pub first: FirstQuestions,
    /// Whether names tell persons apart.
    pub by_name: bool,
    /// Where nothing tells persons apart: what everything comes to if rows of one name are one person's.
    pub with_names: Option<Ends>,
    /// What stands in the column of persons too often to be one person, and in how many rows.
    pub crowded: Option<(String, u32)>,
    /// How many bytes of memory the worker has.
    pub bytes: f64,
}

/// What one item comes to.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ItemReport {
    /// The entitlement's id.
    pub id: String,
    /// Whether it is the enterprise's.
    pub enterprise: bool,
    /// How many rows have each status, in the order of `Status::ALL`.
    pub counts: [u32; 4],
    /// What it comes to.
    pub sum: Ends,
}

/// What a department comes to.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DepartmentReport {
    /// What it is called; nothing for the rows that name none.
    pub name: String,
    /// How many rows are of it.
    pub rows: u32,
    /// What they come to.
    pub sums: SumsReport,
}

/// A cell that could not be read.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ProblemReport {
    /// The sheet of a workbook, where several were read.
    pub sheet: String,
    /// The row's number in the file.
    pub row: u32,
    /// The id of what its column says.
    pub column: String,
    /// What the cell says, shortened.
    pub value: String,
    /// Why it does not count.
    pub fault: Fault,
}

/// Why a cell does not count.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Fault {
    /// It has more characters than a cell can have.
    TooLong,
    /// A spreadsheet could not work it out.
    NotComputed,
    /// Some of its bytes are none of a text.
    BrokenBytes,
    /// The value itself is wrong.
    Unfit,
    /// The value is beyond what is usual, and nothing says that it is right all the same.
    Unusual,
    /// It is given where the fact does not apply.
    NotApplicable,
    /// It cannot be true together with what the row says of this fact.
    Contradicts(String),
}

/// What one row comes to.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RowReport {
    /// The row, from 0.
    pub row: u32,
    /// Its number in the file.
    pub number: u32,
    /// Whose it is.
    pub person: String,
    /// What the person is called.
    pub name: String,
    /// The department.
    pub department: String,
    /// What it comes to.
    pub sums: SumsReport,
    /// How many items have each status, in the order of `Status::ALL`.
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
    /// Every item as it was worked out, in the order of the rules.
    pub items: Vec<JudgedReport>,
    /// Facts that other rows of the same person settle, or leave open: their ids, with the numbers of those rows.
    pub settled: Vec<(String, Vec<u32>)>,
    /// The numbers of all rows of the person, and what they come to, where there are several.
    pub of_person: Option<(Vec<u32>, SumsReport)>,
}

/// An item of a row, as it was worked out with all rows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct JudgedReport {
    /// Its status, the position in `Status::ALL`.
    pub status: u8,
    /// What it comes to, where that is a sum.
    pub sum: Option<Ends>,
    /// The number of the row that has it already for the same person.
    pub repeats: Option<u32>,
}
