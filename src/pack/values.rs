//! What is packed the same way wherever it stands: numbers, texts, lists, days, sums, places.

use super::PackFault;
use super::read::Reader;
use super::write::Writer;
use crate::policy::{CalendarDate, ChoiceId, ChoiceSet, Citation, Clause, Entitlement, FactId, Yuan};
use rust_decimal::Decimal;

/// What can be read from a pack and written into one.
pub trait Packed: Sized {
    /// Reads it.
    fn read(from: &mut Reader) -> Result<Self, PackFault>;
    /// Writes it.
    fn write(&self, into: &mut Writer);
}

impl Packed for bool {
    fn read(from: &mut Reader) -> Result<bool, PackFault> {
        Ok(from.place(2, "yes or no")? == 1)
    }

    fn write(&self, into: &mut Writer) {
        into.byte(u8::from(*self));
    }
}

impl Packed for u8 {
    fn read(from: &mut Reader) -> Result<u8, PackFault> {
        from.byte()
    }

    fn write(&self, into: &mut Writer) {
        into.byte(*self);
    }
}

impl Packed for u32 {
    fn read(from: &mut Reader) -> Result<u32, PackFault> {
        from.number().map(|number| number as u32)
    }

    fn write(&self, into: &mut Writer) {
        into.number(*self as usize);
    }
}

impl Packed for &'static str {
    fn read(from: &mut Reader) -> Result<&'static str, PackFault> {
        from.text()
    }

    fn write(&self, into: &mut Writer) {
        into.text(self);
    }
}

impl<T: Packed> Packed for Option<T> {
    fn read(from: &mut Reader) -> Result<Option<T>, PackFault> {
        bool::read(from)?.then(|| T::read(from)).transpose()
    }

    fn write(&self, into: &mut Writer) {
        self.is_some().write(into);
        if let Some(value) = self {
            value.write(into);
        }
    }
}

impl<T: Packed, U: Packed> Packed for (T, U) {
    fn read(from: &mut Reader) -> Result<(T, U), PackFault> {
        Ok((T::read(from)?, U::read(from)?))
    }

    fn write(&self, into: &mut Writer) {
        self.0.write(into);
        self.1.write(into);
    }
}

impl<T: Packed> Packed for &'static T {
    fn read(from: &mut Reader) -> Result<&'static T, PackFault> {
        let value = from.deeper(T::read)?;
        Ok(Box::leak(Box::new(value)))
    }

    fn write(&self, into: &mut Writer) {
        T::write(self, into);
    }
}

impl<T: Packed> Packed for &'static [T] {
    /// Item by item: a number that promises more than there is costs nothing.
    fn read(from: &mut Reader) -> Result<&'static [T], PackFault> {
        let count = from.number()?;
        let mut items = Vec::new();
        for _ in 0..count {
            items.push(from.deeper(T::read)?);
        }
        Ok(Vec::leak(items))
    }

    fn write(&self, into: &mut Writer) {
        into.number(self.len());
        for item in *self {
            item.write(into);
        }
    }
}

impl Packed for FactId {
    fn read(from: &mut Reader) -> Result<FactId, PackFault> {
        Ok(FactId::at(from.place(from.facts, "a fact")? as u8))
    }

    fn write(&self, into: &mut Writer) {
        into.number(self.position());
    }
}

impl Packed for ChoiceId {
    fn read(from: &mut Reader) -> Result<ChoiceId, PackFault> {
        Ok(ChoiceId::at(from.place(ChoiceSet::CAPACITY, "a choice")? as u8))
    }

    fn write(&self, into: &mut Writer) {
        into.number(self.position());
    }
}

impl Packed for ChoiceSet {
    fn read(from: &mut Reader) -> Result<ChoiceSet, PackFault> {
        u32::read(from).map(ChoiceSet::of_bits)
    }

    fn write(&self, into: &mut Writer) {
        self.bits().write(into);
    }
}

impl Packed for CalendarDate {
    fn read(from: &mut Reader) -> Result<CalendarDate, PackFault> {
        let number = from.number()?;
        let day = CalendarDate::new((number >> 9) as u16, (number >> 5 & 15) as u8, (number & 31) as u8);
        day.filter(|_| number >> 9 <= 9999).ok_or(PackFault::Unsound("a day"))
    }

    fn write(&self, into: &mut Writer) {
        into.number(usize::from(self.year()) << 9 | usize::from(self.month()) << 5 | usize::from(self.day()));
    }
}

impl Packed for Decimal {
    fn read(from: &mut Reader) -> Result<Decimal, PackFault> {
        let (digits, scale) = <(u32, u8)>::read(from)?;
        Decimal::try_from_i128_with_scale(i128::from(digits), u32::from(scale)).map_err(|_| PackFault::Unsound("a sum"))
    }

    fn write(&self, into: &mut Writer) {
        u32::try_from(self.mantissa()).expect("a sum of at most ten digits").write(into);
        (self.scale() as u8).write(into);
    }
}

impl Packed for Yuan {
    fn read(from: &mut Reader) -> Result<Yuan, PackFault> {
        Yuan::new(Decimal::read(from)?).ok_or(PackFault::Unsound("a sum"))
    }

    fn write(&self, into: &mut Writer) {
        self.decimal().write(into);
    }
}

impl Packed for &'static Clause {
    fn read(from: &mut Reader) -> Result<&'static Clause, PackFault> {
        from.place(from.clauses.len(), "a clause").map(|place| from.clauses[place])
    }

    fn write(&self, into: &mut Writer) {
        into.clause(self);
    }
}

impl Packed for Citation {
    /// A place in its clause: it cannot say what the clause does not.
    fn read(from: &mut Reader) -> Result<Citation, PackFault> {
        let clause = <&'static Clause>::read(from)?;
        let (start, length) = (from.number()?, from.number()?);
        let quote = start.checked_add(length).and_then(|end| clause.body.get(start..end));
        quote.map(|quote| Citation { clause, quote }).ok_or(PackFault::Unsound("a quotation outside its clause"))
    }

    fn write(&self, into: &mut Writer) {
        self.clause.write(into);
        into.number(self.clause.body.find(self.quote).expect("a quotation in its clause"));
        into.number(self.quote.len());
    }
}

impl Packed for &'static Entitlement {
    fn read(from: &mut Reader) -> Result<&'static Entitlement, PackFault> {
        from.place(from.entitlements.len(), "an entitlement").map(|place| from.entitlements[place])
    }

    fn write(&self, into: &mut Writer) {
        into.entitlement(self);
    }
}
