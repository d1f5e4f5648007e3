//! Hidden rows in a workbook from before 2007, because the library that reads its cells does not report them: its
//! stream is located in the container ([MS-CFB]), and the records that start sheets and rows are read ([MS-XLS]).

use super::sheet_marks::MOST_TAKEN_DOWN;
use std::collections::HashSet;

/// The first sector number that ends a chain; larger ones are no sectors either.
const LAST: u32 = 0xFFFF_FFFA;
/// The length of a directory entry.
const ENTRY: usize = 128;
/// BoundSheet8, the position of a sheet.
const SHEET: u16 = 0x0085;
/// BOF and EOF.
const BEGIN: u16 = 0x0809;
const END: u16 = 0x000A;
/// Row, and its flag for hidden rows (fDyZero).
const ROW: u16 = 0x0208;
const HIDDEN: u16 = 0x20;

/// The hidden rows of the sheet at this position among all sheets of the workbook, from 0; `None` if they cannot be
/// determined.
pub fn hidden_rows(bytes: &[u8], position: usize) -> Option<HashSet<u32>> {
    let unpacked;
    let stream = match bytes {
        // A workbook without a container.
        [0x09, ..] => bytes,
        _ => {
            unpacked = Container::of(bytes)?.workbook()?;
            &unpacked
        }
    };
    let begins =
        records(stream).filter(|(kind, _)| *kind == SHEET).nth(position).and_then(|(_, said)| long(said, 0))?;
    let sheet = stream.get(begins as usize..).filter(|sheet| short(sheet, 0) == Some(BEGIN))?;
    let mut depth = 0;
    let mut hidden = HashSet::new();
    for (kind, said) in records(sheet) {
        match kind {
            // A chart in a sheet has a BOF and an EOF too.
            BEGIN => depth += 1,
            END if depth == 1 => break,
            END => depth -= 1,
            ROW if depth == 1 && short(said, 12)? & HIDDEN != 0 && hidden.len() < MOST_TAKEN_DOWN => {
                hidden.insert(u32::from(short(said, 0)?));
            }
            _ => {}
        }
    }
    Some(hidden)
}

/// The records of a stream: the type of each, and its data.
fn records(stream: &[u8]) -> impl Iterator<Item = (u16, &[u8])> {
    let mut rest = stream;
    std::iter::from_fn(move || {
        let (kind, length) = (short(rest, 0)?, short(rest, 2)?);
        let (said, behind) = rest.get(4..)?.split_at_checked(length.into())?;
        rest = behind;
        Some((kind, said))
    })
}

fn short(bytes: &[u8], at: usize) -> Option<u16> {
    bytes.get(at..at + 2)?.try_into().ok().map(u16::from_le_bytes)
}

fn long(bytes: &[u8], at: usize) -> Option<u32> {
    bytes.get(at..at + 4)?.try_into().ok().map(u32::from_le_bytes)
}

/// A container of streams, each a chain of sectors.
struct Container<'a> {
    bytes: &'a [u8],
    sector: usize,
    /// The next sector of each sector.
    next: Vec<u32>,
}

impl<'a> Container<'a> {
    fn of(bytes: &'a [u8]) -> Option<Container<'a>> {
        let sector = 1usize.checked_shl(short(bytes, 30)?.into()).filter(|sector| (128..=65_536).contains(sector))?;
        let mut container = Container { bytes, sector, next: Vec::new() };
        // The header lists the first 109 sectors of the sector table, a chain of its own lists the others.
        let mut tables: Vec<u32> = (0..109).filter_map(|at| long(bytes, 76 + 4 * at)).collect();
        let mut more = long(bytes, 68)?;
        for _ in 0..bytes.len() / sector {
            let Some(listed) = container.at(more).filter(|_| more < LAST) else { break };
            tables.extend((0..sector / 4 - 1).filter_map(|at| long(listed, 4 * at)));
            more = long(listed, sector - 4)?;
        }
        for table in tables.into_iter().filter(|table| *table < LAST) {
            let listed = container.at(table)?;
            container.next.extend((0..sector / 4).filter_map(|at| long(listed, 4 * at)));
        }
        Some(container)
    }

    /// A sector; the last one may be truncated.
    fn at(&self, number: u32) -> Option<&'a [u8]> {
        let from = (number as usize).checked_add(1)?.checked_mul(self.sector)?;
        self.bytes.get(from..(from + self.sector).min(self.bytes.len())).filter(|sector| !sector.is_empty())
    }

    fn chain(&self, first: u32) -> Vec<u8> {
        let (mut all, mut number) = (Vec::new(), first);
        // A chain longer than the file is a cycle.
        while let Some(sector) = self.at(number).filter(|_| all.len() <= self.bytes.len()) {
            all.extend_from_slice(sector);
            number = self.next.get(number as usize).copied().unwrap_or(LAST);
        }
        all
    }

    /// The stream of the workbook. A small one is stored with others in the chain of the first entry.
    fn workbook(&self) -> Option<Vec<u8>> {
        let directory = self.chain(long(self.bytes, 48)?);
        let name = |name: &str| name.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
        let names = [name("Workbook\0"), name("Book\0")];
        let entry = directory.chunks_exact(ENTRY).find(|entry| names.iter().any(|name| entry.starts_with(name)))?;
        let (first, length) = (long(entry, 116)?, long(entry, 120)? as usize);
        if length >= long(self.bytes, 56)? as usize {
            return Some(self.chain(first));
        }
        let (small, next) = (self.chain(long(&directory, 116)?), self.chain(long(self.bytes, 60)?));
        let size = 1usize.checked_shl(short(self.bytes, 32)?.into())?;
        let (mut all, mut number) = (Vec::new(), first as usize);
        while let Some(part) = number.checked_mul(size).and_then(|from| small.get(from..from + size)) {
            all.extend_from_slice(part);
            number = long(&next, number.checked_mul(4)?).unwrap_or(LAST) as usize;
            if all.len() >= length {
                break;
            }
        }
        Some(all)
    }
}
