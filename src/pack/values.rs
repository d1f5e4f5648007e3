//! The encoding of primitive values: numbers, texts, lists, dates, sums, positions.

use super::read::Reader;
use super::write::Writer;
use crate::policy::{
    Benefit, CalendarDate, ChoiceId, ChoiceSet, Citation, Clause, Condition, Entitlement, FactId, Payee, Role, Text,
    Yuan, text,
};
use rust_decimal::Decimal;

/// The most decimal places of a factor or a sum.
const MOST_PLACES: u8 = 9;

/// The placeholder for a clause that a faulty pack lacks: a policy with a reference to it is never used.
static NO_CLAUSE: Clause =
    Clause { id: "", heading: "", heading_english: "", role: Role::Informs, body: "", translations: &[] };
/// The same for an entitlement.
static NOTHING_GRANTED: Entitlement = Entitlement {
    id: "",
    name: NO_WORDS,
    short_name: None,
    summary: NO_WORDS,
    grant: Citation { clause: &NO_CLAUSE, quote: "" },
    condition: &Condition::All(&[]),
    benefit: Benefit::InKind(NO_WORDS),
    payee: Payee::NotNamed,
    one_payment: None,
    notes: &[],
};
const NO_WORDS: Text = text("", "");

/// A type that can be read from a pack and written into one.
pub trait Packed: Sized {
    /// Reads a value; the result of a faulty pack is never used.
    fn read(from: &mut Reader) -> Self;
    /// Writes the value.
    fn write(&self, into: &mut Writer);
}

impl Packed for bool {
    fn read(from: &mut Reader) -> bool {
        from.place(2, "yes or no") == 1
    }

    fn write(&self, into: &mut Writer) {
        into.byte(u8::from(*self));
    }
}

impl Packed for u8 {
    fn read(from: &mut Reader) -> u8 {
        from.byte()
    }

    fn write(&self, into: &mut Writer) {
        into.byte(*self);
    }
}

impl Packed for u32 {
    fn read(from: &mut Reader) -> u32 {
        from.number() as u32
    }

    fn write(&self, into: &mut Writer) {
        into.number(*self as usize);
    }
}

impl Packed for &'static str {
    fn read(from: &mut Reader) -> &'static str {
        from.text()
    }

    fn write(&self, into: &mut Writer) {
        into.text(self);
    }
}

impl<T: Packed> Packed for Option<T> {
    fn read(from: &mut Reader) -> Option<T> {
        bool::read(from).then(|| T::read(from))
    }

    fn write(&self, into: &mut Writer) {
        self.is_some().write(into);
        if let Some(value) = self {
            value.write(into);
        }
    }
}

impl<T: Packed, U: Packed> Packed for (T, U) {
    fn read(from: &mut Reader) -> (T, U) {
        (T::read(from), U::read(from))
    }

    fn write(&self, into: &mut Writer) {
        self.0.write(into);
        self.1.write(into);
    }
}

impl<T: Packed> Packed for &'static T {
    fn read(from: &mut Reader) -> &'static T {
        Box::leak(Box::new(from.deeper(T::read)))
    }

    fn write(&self, into: &mut Writer) {
        T::write(self, into);
    }
}

impl<T: Packed> Packed for &'static [T] {
    fn read(from: &mut Reader) -> &'static [T] {
        Vec::leak(from.items(T::read))
    }

    fn write(&self, into: &mut Writer) {
        into.number(self.len());
        for item in *self {
            item.write(into);
        }
    }
}

impl Packed for FactId {
    fn read(from: &mut Reader) -> FactId {
        FactId::at(from.place(from.facts, "a fact") as u8)
    }

    fn write(&self, into: &mut Writer) {
        into.number(self.position());
    }
}

impl Packed for ChoiceId {
    fn read(from: &mut Reader) -> ChoiceId {
        ChoiceId::at(from.place(ChoiceSet::CAPACITY, "a choice") as u8)
    }

    fn write(&self, into: &mut Writer) {
        into.number(self.position());
    }
}

impl Packed for ChoiceSet {
    fn read(from: &mut Reader) -> ChoiceSet {
        ChoiceSet::of_bits(u32::read(from))
    }

    fn write(&self, into: &mut Writer) {
        self.bits().write(into);
    }
}

impl Packed for CalendarDate {
    fn read(from: &mut Reader) -> CalendarDate {
        let number = from.number();
        let year = u16::try_from(number >> 9).unwrap_or(0);
        CalendarDate::new(year, (number >> 5 & 15) as u8, (number & 31) as u8).unwrap_or_else(|| {
            from.fail("a day");
            CalendarDate::FIRST
        })
    }

    fn write(&self, into: &mut Writer) {
        into.number(usize::from(self.year()) << 9 | usize::from(self.month()) << 5 | usize::from(self.day()));
    }
}

impl Packed for Decimal {
    fn read(from: &mut Reader) -> Decimal {
        let (digits, scale) = <(u32, u8)>::read(from);
        if scale > MOST_PLACES {
            from.fail("a sum");
        }
        Decimal::from_parts(digits, 0, 0, false, u32::from(scale.min(MOST_PLACES)))
    }

    fn write(&self, into: &mut Writer) {
        u32::try_from(self.mantissa()).expect("a sum of at most ten digits").write(into);
        (self.scale() as u8).write(into);
    }
}

impl Packed for Yuan {
    fn read(from: &mut Reader) -> Yuan {
        Yuan::new(Decimal::read(from)).unwrap_or(Yuan::ZERO)
    }

    fn write(&self, into: &mut Writer) {
        self.decimal().write(into);
    }
}

impl Packed for &'static Clause {
    fn read(from: &mut Reader) -> &'static Clause {
        let place = from.place(from.clauses.len(), "a clause");
        from.clauses.get(place).copied().unwrap_or(&NO_CLAUSE)
    }

    fn write(&self, into: &mut Writer) {
        into.clause(self);
    }
}

impl Packed for Citation {
    /// A position in its clause, so that it cannot misquote.
    fn read(from: &mut Reader) -> Citation {
        let clause = <&'static Clause>::read(from);
        Citation { clause, quote: from.quotation(clause.body) }
    }

    fn write(&self, into: &mut Writer) {
        self.clause.write(into);
        into.quotation(self.clause.body, self.quote);
    }
}

impl Packed for &'static Entitlement {
    fn read(from: &mut Reader) -> &'static Entitlement {
        let place = from.place(from.entitlements.len(), "an entitlement");
        from.entitlements.get(place).copied().unwrap_or(&NOTHING_GRANTED)
    }

    fn write(&self, into: &mut Writer) {
        into.entitlement(self);
    }
}
