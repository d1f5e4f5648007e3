//! The text of the law: clauses cut out of the plan's file, and quotations that are checked against them.
//!
//! Both happen while the program is compiled. A clause id that the file does not have, or a quotation
//! that is not in its clause to the letter, fails the build with a message that names it.

/// What a clause does for a visitor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// It grants an entitlement.
    Grants,
    /// It sets a condition, a limit or a factor for an entitlement granted elsewhere.
    Conditions,
    /// It informs: aims, organisation, publicity.
    Informs,
}

impl Role {
    /// The id used by the API: `grants`, `conditions` or `informs`.
    pub const fn id(self) -> &'static str {
        match self {
            Role::Grants => "grants",
            Role::Conditions => "conditions",
            Role::Informs => "informs",
        }
    }
}

/// One clause of the text.
#[derive(Debug)]
pub struct Clause {
    /// Stable id, such as `3.1.2`.
    pub id: &'static str,
    /// Its heading in the text's own numbering, such as `三（一）二是 新型学徒制`.
    pub heading: &'static str,
    /// The heading in English.
    pub heading_english: &'static str,
    /// What it does for a visitor.
    pub role: Role,
    /// The text, verbatim: paragraphs, or a Markdown table in an annex.
    pub body: &'static str,
}

/// Whether this program has nothing of the text: the JavaScript module, beside which it lies.
pub const WITHOUT_TEXT: bool = cfg!(feature = "module");

impl Clause {
    /// No clause: what everything cites in the JavaScript module, which finds quotations by where they are cited.
    pub const NONE: Clause = Clause { id: "", heading: "", heading_english: "", role: Role::Informs, body: "" };

    /// Cuts the clause `id` out of a plan in which each clause is a Markdown heading
    /// that ends in `{#id}`, followed by the text up to the next heading.
    ///
    /// # Panics
    /// While compiling, if the plan has no such clause.
    pub const fn read(plan: &'static str, id: &'static str, role: Role, heading_english: &'static str) -> Clause {
        match find_clause(plan, id) {
            Some((heading, body)) => Clause { id, heading, heading_english, role, body },
            None => panic!("{}", id),
        }
    }

    /// Whether `quote` stands in this clause to the letter. The JavaScript module, built from the same sources
    /// as the programs that check every quotation, has no text to look in.
    pub const fn contains(&self, quote: &str) -> bool {
        WITHOUT_TEXT || find(self.body.as_bytes(), quote.as_bytes(), 0).is_some()
    }

    /// How deep the clause lies: 0 for a part such as `3`, 2 for an item such as `3.1.2`.
    pub fn depth(&self) -> usize {
        self.id.matches('.').count()
    }
}

/// A verbatim quotation and the clause it stands in. Made with [`cite!`](crate::cite) only,
/// which checks the quotation.
#[derive(Clone, Copy, Debug)]
pub struct Citation {
    /// The clause.
    pub clause: &'static Clause,
    /// Its words, verbatim.
    pub quote: &'static str,
}

impl PartialEq for Citation {
    fn eq(&self, other: &Citation) -> bool {
        self.clause.id == other.clause.id && self.quote == other.quote
    }
}

/// A [`Citation`] of `$clause`, checked while compiling: a misquotation does not build.
#[macro_export]
macro_rules! cite {
    ($clause:expr, $quote:literal) => {
        const {
            assert!(
                $clause.contains($quote),
                concat!("misquotation: clause ", stringify!($clause), " does not say \"", $quote, "\"")
            );
            $crate::policy::Citation {
                clause: if cfg!(feature = "module") { &$crate::policy::Clause::NONE } else { &$clause },
                quote: if $crate::policy::WITHOUT_TEXT { "" } else { $quote },
            }
        }
    };
}

/// A [`Clause`] cut out of a plan as [`Clause::read`] does; in the JavaScript module (feature `module`) with nothing in
/// it.
#[macro_export]
macro_rules! clause {
    ($plan:expr, $id:literal, $role:expr, $english:literal) => {{
        const READ: $crate::policy::Clause = $crate::policy::Clause::read($plan, $id, $role, $english);
        if cfg!(feature = "module") { $crate::policy::Clause::NONE } else { READ }
    }};
}

/// The heading and the body of clause `id`.
const fn find_clause(plan: &'static str, id: &str) -> Option<(&'static str, &'static str)> {
    let bytes = plan.as_bytes();
    let mut at = 0;
    while let Some(mark) = find(bytes, b" {#", at) {
        let id_start = mark + 3;
        let id_end = id_start + id.len();
        if starts_with(bytes, id.as_bytes(), id_start) && bytes[id_end] == b'}' {
            let mut heading_start = mark;
            while bytes[heading_start - 1] != b'\n' {
                heading_start -= 1;
            }
            while bytes[heading_start] == b'#' || bytes[heading_start] == b' ' {
                heading_start += 1;
            }
            let body_end = match find(bytes, b"\n#", id_end) {
                Some(next) => next,
                None => bytes.len(),
            };
            return Some((slice(plan, heading_start, mark), slice(plan, id_end + 1, body_end).trim_ascii()));
        }
        at = id_start;
    }
    None
}

/// Where `needle` first stands in `bytes` at or after `from`.
const fn find(bytes: &[u8], needle: &[u8], from: usize) -> Option<usize> {
    let mut at = from;
    while at + needle.len() <= bytes.len() {
        // The first byte alone, before a call for the others: this runs in the compiler, where a call takes long.
        if bytes[at] == needle[0] && starts_with(bytes, needle, at) {
            return Some(at);
        }
        at += 1;
    }
    None
}

/// Whether `needle` stands in `bytes` at `at`, where there are as many bytes.
const fn starts_with(bytes: &[u8], needle: &[u8], at: usize) -> bool {
    let mut offset = 0;
    while offset < needle.len() {
        if bytes[at + offset] != needle[offset] {
            return false;
        }
        offset += 1;
    }
    true
}

const fn slice(text: &'static str, start: usize, end: usize) -> &'static str {
    text.split_at(end).0.split_at(start).1
}
