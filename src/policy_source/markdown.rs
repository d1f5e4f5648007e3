//! Parses a policy's file: headings that name clauses, the text of the law (quoted with `>`), and fenced blocks of
//! YAML. Everything else is explanation, and is skipped.

use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag, TagEnd};
use std::ops::Range;

/// A part of a file.
#[derive(Debug, PartialEq, Eq)]
pub enum Part {
    /// A heading that ends in `{#id}`.
    Clause {
        /// The id.
        id: String,
        /// The heading before it.
        heading: String,
        /// The line of the heading.
        line: usize,
    },
    /// Any other heading; its line.
    Heading(usize),
    /// Text of the law.
    Law(Law),
    /// A block of YAML.
    Block(Block),
    /// A fenced block of anything else.
    Other {
        /// The line that opens it.
        fence: String,
        /// Its number.
        line: usize,
    },
}

/// Text of the law.
#[derive(Debug, PartialEq, Eq)]
pub struct Law {
    /// The text, without the marks that quote it.
    pub text: String,
    /// Where each of its lines begins in the file: line and column, both from 1.
    pub places: Vec<(usize, usize)>,
}

/// A block of YAML.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// Its content.
    pub yaml: String,
    /// The number of its first line in the file, from 1.
    pub line: usize,
}

/// The parts of a file, in its order.
pub fn parts(text: &str) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut depth = 0;
    for (event, range) in Parser::new_ext(text, Options::ENABLE_TABLES).into_offset_iter() {
        match event {
            Event::Start(tag) => {
                if depth == 0 {
                    parts.extend(part(text, &tag, range));
                }
                // Everything inside a quotation belongs to it.
                depth += 1;
            }
            Event::End(end) => {
                debug_assert!(!matches!(end, TagEnd::HtmlBlock) || depth > 0);
                depth -= 1;
            }
            _ => {}
        }
    }
    parts
}

fn part(text: &str, tag: &Tag, range: Range<usize>) -> Option<Part> {
    let whole = &text[range.clone()];
    let line = text[..range.start].matches('\n').count() + 1;
    match tag {
        Tag::Heading { .. } => {
            let named = whole.trim().strip_suffix('}').and_then(|whole| whole.rsplit_once(" {#"));
            Some(match named.filter(|(_, id)| !id.is_empty()) {
                Some((heading, id)) => {
                    let heading = heading.trim_start_matches(['#', ' ']).to_owned();
                    Part::Clause { id: id.to_owned(), heading, line }
                }
                None => Part::Heading(line),
            })
        }
        Tag::BlockQuote(_) => Some(Part::Law(unquoted(whole, line))),
        Tag::CodeBlock(CodeBlockKind::Fenced(kind)) if **kind == *"yaml" => {
            let inside = whole.split_once('\n').map_or("", |(_, inside)| inside);
            let yaml = inside.trim_end().trim_end_matches('`').to_owned();
            Some(Part::Block(Block { yaml, line: line + 1 }))
        }
        Tag::CodeBlock(CodeBlockKind::Fenced(_)) => {
            Some(Part::Other { fence: whole.lines().next().unwrap_or("").to_owned(), line })
        }
        _ => None,
    }
}

/// The text without the `>` of each line, and without empty lines around it.
fn unquoted(quoted: &str, line: usize) -> Law {
    let mut lines: Vec<(&str, (usize, usize))> = (line..)
        .zip(quoted.lines())
        .map(|(number, line)| {
            let text = line.strip_prefix('>').unwrap_or(line).trim();
            let before = line.find(text).map_or(0, |start| line[..start].chars().count());
            (text, (number, before + 1))
        })
        .collect();
    while lines.last().is_some_and(|(text, _)| text.is_empty()) {
        lines.pop();
    }
    let (texts, places): (Vec<&str>, Vec<_>) = lines.into_iter().skip_while(|(text, _)| text.is_empty()).unzip();
    Law { text: texts.join("\n"), places }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_taken_apart() {
        let text =
            "## 三（一） {#3.1}\n\n> 第一句。\n>\n> 第二句。\n\nWhat we think.\n\n```yaml\nclause: \"3.1\"\n```\n";
        assert_eq!(
            parts(text),
            [
                Part::Clause { id: "3.1".to_owned(), heading: "三（一）".to_owned(), line: 1 },
                Part::Law(Law {
                    text: "第一句。\n\n第二句。".to_owned(), places: vec![(3, 3), (4, 1), (5, 3)]
                }),
                Part::Block(Block { yaml: "clause: \"3.1\"\n".to_owned(), line: 10 }),
            ]
        );
    }
}
