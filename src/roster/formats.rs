//! The format of a file, detected by its first bytes and the names inside its container, never by its name.

use crate::policy::{Text, text};
use serde::{Deserialize, Serialize};

/// A file format, as far as people distinguish them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Format {
    /// A ZIP archive whose content is not known yet, or holds no table.
    Packed,
    /// An OLE container whose content is not known yet, or holds no table.
    Ole,
    /// A workbook of 2007 or later, with or without macros.
    Xlsx,
    /// A binary workbook of 2007 or later.
    Xlsb,
    /// A workbook from before 2007, by Excel or WPS.
    Xls,
    /// An OpenDocument spreadsheet.
    OpenDocument,
    /// A spreadsheet of Apple Numbers.
    Numbers,
    /// A page of HTML.
    Html,
    /// An XML workbook of Excel 2003.
    Xml,
    /// A document of Word.
    Word,
    /// Slides.
    Slides,
    /// A PDF.
    Pdf,
    /// A picture.
    Picture,
    /// A RAR, 7z or gzip archive.
    Archive,
}

impl Format {
    /// The format's name.
    pub const fn name(self) -> Text {
        match self {
            Format::Packed => text("压缩包", "an archive"),
            Format::Ole => text("旧版 Office 文件", "an old Office file"),
            Format::Xlsx => text("Excel 工作簿", "an Excel workbook"),
            Format::Xlsb => text("二进制 Excel 工作簿（.xlsb）", "a binary Excel workbook (.xlsb)"),
            Format::Xls => text("旧版 Excel 或 WPS 表格（.xls、.et）", "an old Excel or WPS workbook (.xls, .et)"),
            Format::OpenDocument => text("OpenDocument 表格（.ods）", "an OpenDocument spreadsheet (.ods)"),
            Format::Numbers => text("苹果 Numbers 表格", "an Apple Numbers spreadsheet"),
            Format::Html => text("存成表格文件的网页（HTML）", "a web page (HTML) saved as a spreadsheet"),
            Format::Xml => text("XML 表格（Excel 2003）", "an XML spreadsheet (Excel 2003)"),
            Format::Word => text("Word 文档", "a Word document"),
            Format::Slides => text("演示文稿", "a presentation"),
            Format::Pdf => text("PDF 文件", "a PDF"),
            Format::Picture => text("图片", "a picture"),
            Format::Archive => text("压缩包", "an archive"),
        }
    }
}

/// The first bytes of formats.
const STARTS: [(&[u8], Format); 11] = [
    (b"PK\x03\x04", Format::Packed),
    (&[0xD0, 0xCF, 0x11, 0xE0], Format::Ole),
    (b"%PDF", Format::Pdf),
    (b"\x89PNG", Format::Picture),
    (b"\xFF\xD8\xFF", Format::Picture),
    (b"GIF8", Format::Picture),
    (b"Rar!", Format::Archive),
    (b"7z\xBC\xAF", Format::Archive),
    (b"\x1F\x8B\x08", Format::Archive),
    (b"{\\rtf", Format::Word),
    (b"PK\x05\x06", Format::Packed),
];

/// The most bytes of an OLE container that are searched for the names of its streams.
const LOOKED_THROUGH: usize = 64 << 20;

impl Format {
    /// The format by a file's first bytes; `None` if it may be text.
    pub fn of_start(start: &[u8]) -> Option<Format> {
        // A workbook from before 1997 has no container: it starts with the record that starts every stream of cells.
        let is_bare = matches!(start, [0x09, 0x00 | 0x02 | 0x04 | 0x08, 0x04..=0x10, 0x00, ..]);
        let begun = STARTS.iter().find(|(bytes, _)| start.starts_with(bytes)).map(|(_, format)| *format);
        begun.or(is_bare.then_some(Format::Xls))
    }

    /// The format of a ZIP archive, by the names of its files.
    pub fn of_packed<'a>(names: impl Iterator<Item = &'a str>) -> Format {
        let of_name = |name: &str| match name.to_ascii_lowercase().as_str() {
            "xl/workbook.bin" => Some(Format::Xlsb),
            "mimetype" | "content.xml" => Some(Format::OpenDocument),
            "index.apxl" | "index.zip" | "index/document.iwa" => Some(Format::Numbers),
            name if name.starts_with("xl/") => Some(Format::Xlsx),
            name if name.starts_with("word/") => Some(Format::Word),
            name if name.starts_with("ppt/") => Some(Format::Slides),
            _ => None,
        };
        let mut known: Vec<Format> = names.filter_map(of_name).collect();
        // The more specific format wins, because a binary workbook has folders with the names of an XLSX workbook's.
        known.sort_by_key(|format| *format == Format::Xlsx);
        known.first().copied().unwrap_or(Format::Packed)
    }

    /// The format of an OLE container, by the names of its streams.
    pub fn of_ole(bytes: &[u8]) -> Format {
        let looked_through = &bytes[..bytes.len().min(LOOKED_THROUGH)];
        let has = |name: &str| {
            let name: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
            looked_through.windows(name.len()).any(|window| window == name)
        };
        if has("WordDocument") {
            Format::Word
        } else if has("PowerPoint Document") {
            Format::Slides
        } else if has("Workbook") || has("Book") {
            Format::Xls
        } else {
            Format::Ole
        }
    }
}

/// Whether an OLE container holds a workbook that was encrypted (MS-OFFCRYPTO 2.3.4.4: its stream has this name).
pub fn is_locked(bytes: &[u8]) -> bool {
    let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    bytes.windows(name.len()).any(|window| window == name)
}
