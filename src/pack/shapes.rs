//! The fields of each type of a policy, in the order in which they are packed. Reading and writing both use these
//! lists.

use super::read::Reader;
use super::values::Packed;
use super::write::Writer;
use crate::policy::*;

/// Packs a struct: its fields in this order.
macro_rules! fields {
    ($($type:ident { $($field:ident),* $(,)? })*) => {$(
        impl Packed for $type {
            fn read(from: &mut Reader) -> $type {
                $type { $($field: Packed::read(from)),* }
            }

            fn write(&self, into: &mut Writer) {
                $(self.$field.write(into);)*
            }
        }
    )*};
}

/// Packs an enum: the number of the variant, then its fields. A number is never reused for another variant.
macro_rules! variants {
    ($($type:ident { $($number:literal = $variant:ident $(($($item:ident),*))? $({ $($field:ident),* })?;)* })*) => {$(
        impl Packed for $type {
            fn read(from: &mut Reader) -> $type {
                // An unknown number gives the first variant: the result of a faulty pack is never used.
                match from.byte() {
                    $($number => $type::$variant
                        $(($({ let $item = Packed::read(from); $item }),*))?
                        $({ $($field: Packed::read(from)),* })?,)*
                    _ => {
                        from.fail(stringify!($type));
                        $type::read(from)
                    }
                }
            }

            fn write(&self, into: &mut Writer) {
                match self {
                    $($type::$variant $(($($item),*))? $({ $($field),* })? => {
                        into.byte($number);
                        $($($item.write(into);)*)?
                        $($($field.write(into);)*)?
                    })*
                }
            }
        }
    )*};
}

fields! {
    Text { zh, en }
    Choice { id, name, gloss, common }
    Requirement { fact, test, wording, told, citation }
    Told { holds, fails }
    Grounds { wording, citation }
    Note { wording, citation }
    Prompt { audiences, wording }
    Question { fact, prompts, help, more, reason, clause, ticked, ticked_means, group }
    QuestionGroup { part, together }
    Related { relation, citation }
    Term { event, planned_from, issued, until, citation }
    Target { figure, name, citation }
    Milestone { date, name, citation }
    Standard { fact, level }
    CatalogueRules { certificate, level, date, standards, citation }
    RosterColumn { fact, example, also, perhaps, hint }
    PartialColumn { id, name, also, perhaps, yes, no, asks }
    Statement { fact, says }
    Derived { fact, from }
    InYear { count, date }
    PaidOnce { person, enterprise, citation }
    Repeat { entitlements, limit, had_before, in_year, citation }
    Alias { fact, choice, name }
    RosterRules { person, enterprise, columns, partial, derived, paid_once, repeats, aliases, perhaps }
    EstimateStep { fact, by, name }
    EstimatePart { entitlement, fields, people, implied, months, steps }
    EstimateRules { shared, parts }
    Fact { id, name, kind, unit, unit_of_one, usual, applicability, changeable }
}

variants! {
    Relation { 0 = Follows; 1 = Supersedes; 2 = Amends; }
    Role { 0 = Grants; 1 = Conditions; 2 = Informs; }
    Audience { 0 = Worker; 1 = Employer; 2 = Provider; }
    Kind {
        0 = Flag; 1 = One(choices); 2 = Many(choices); 3 = Count { least, most };
        4 = Money { least, most }; 5 = Standard; 6 = Date;
    }
    Usual { 0 = Any; 1 = AtMost(most); 2 = SumOfAtMost(most); 3 = Between(from_day, until); }
    Applicability { 0 = Always; 1 = When(condition); }
    Condition { 0 = All(items); 1 = Any(items); 2 = Not(inner); 3 = Fact(requirement); 4 = OfficeDecides(grounds); }
    Test { 0 = Yes; 1 = AmongThese(set); 2 = NotEmpty; 3 = AtLeast(least); 4 = AtMost(most); 5 = Within(from_day, until); }
    Contradiction { 0 = Together { one, other }; 1 = Before { earlier, later }; }
    Amount {
        0 = Named { low, high, per, citation };
        1 = Stated { fact, citation };
        2 = ByChoice { fact, table, citation };
        3 = AtMost { amount, ceiling, citation };
        4 = Times(amount, factor);
        5 = Readings { first, second, wording, citation };
        6 = When { condition, then, otherwise };
        7 = NotNamed { wording, citation };
    }
    Factor {
        0 = Count { fact, citation };
        1 = CountUpTo { fact, limit, citation };
        2 = Days { fact, citation };
        3 = YearsOfMonths { months, limit, citation };
        4 = Uplift { condition, factor, citation };
    }
    Benefit { 0 = Money(amount); 1 = InKind(what); 2 = Unnamed(what); }
    Payee { 0 = Person; 1 = Enterprise; 2 = Organiser; 3 = PersonOrOrganiser; 4 = Provider; 5 = NotNamed; }
    Stated { 0 = Is(says); 1 = Count(count); 2 = Choice(choice); 3 = With(choices); 4 = Without(choices); }
    Derivation { 0 = Same(fact); 1 = CountsPerson(condition); }
    RepeatLimit { 0 = SameOccupationAndLevel; 1 = Once; 2 = Months(fact, most); }
}

/// A clause in the list of clauses; everywhere else it is an index into that list.
fn read_clause(from: &mut Reader) -> &'static Clause {
    let (id, heading, heading_english, role, body) =
        (Packed::read(from), Packed::read(from), Packed::read(from), Packed::read(from), <&'static str>::read(from));
    let translation = |from: &mut Reader| Translation { quote: from.quotation(body), english: Packed::read(from) };
    let translations = Vec::leak(from.items(translation));
    Box::leak(Box::new(Clause { id, heading, heading_english, role, body, translations }))
}

fn write_clause(clause: &Clause, into: &mut Writer) {
    let Clause { id, heading, heading_english, role, body, translations } = clause;
    into.clauses.push(id);
    id.write(into);
    heading.write(into);
    heading_english.write(into);
    role.write(into);
    body.write(into);
    into.number(translations.len());
    for translation in *translations {
        into.quotation(body, translation.quote);
        translation.english.write(into);
    }
}

/// An entitlement in its audience's list; everywhere else it is an index into the list of all.
fn read_granted(from: &mut Reader) -> &'static Entitlement {
    Box::leak(Box::new(Entitlement {
        id: Packed::read(from),
        name: Packed::read(from),
        short_name: Packed::read(from),
        summary: Packed::read(from),
        grant: Packed::read(from),
        condition: Packed::read(from),
        benefit: Packed::read(from),
        payee: Packed::read(from),
        one_payment: Packed::read(from),
        notes: Packed::read(from),
    }))
}

/// Writes an entitlement of an audience's list.
pub fn write_granted(granted: &Entitlement, into: &mut Writer) {
    let Entitlement { id, name, short_name, summary, grant, condition, benefit, payee, one_payment, notes } = granted;
    id.write(into);
    name.write(into);
    short_name.write(into);
    summary.write(into);
    grant.write(into);
    condition.write(into);
    benefit.write(into);
    payee.write(into);
    one_payment.write(into);
    notes.write(into);
}

impl Packed for AudienceRules {
    fn read(from: &mut Reader) -> AudienceRules {
        let audience = Packed::read(from);
        let entitlements = from.items(read_granted);
        from.entitlements.extend(&entitlements);
        AudienceRules { audience, entitlements: Vec::leak(entitlements) }
    }

    fn write(&self, into: &mut Writer) {
        self.audience.write(into);
        into.number(self.entitlements.len());
        for &granted in self.entitlements {
            into.note_entitlement(granted);
            write_granted(granted, into);
        }
    }
}

impl Packed for Policy {
    fn read(from: &mut Reader) -> Policy {
        let (id, number) = (Packed::read(from), from.byte());
        let (title, place, issuer, inferred) =
            (Packed::read(from), Packed::read(from), Packed::read(from), Packed::read(from));
        from.clauses = Vec::leak(from.items(read_clause));
        from.facts = from.place(FactSet::CAPACITY + 1, "more facts than a policy may have");
        let facts = <&'static [Fact]>::read(from);
        if facts.len() != from.facts {
            from.fail("the number of facts");
        }
        Policy {
            id,
            number,
            version: "",
            title,
            place,
            issuer,
            inferred,
            clauses: from.clauses,
            facts,
            term: Packed::read(from),
            contradictions: Packed::read(from),
            questions: Packed::read(from),
            groups: Packed::read(from),
            parts: Packed::read(from),
            audiences: Packed::read(from),
            catalogue: Packed::read(from),
            roster: Packed::read(from),
            estimate: Packed::read(from),
            targets: Packed::read(from),
            milestones: Packed::read(from),
            fraud: Packed::read(from),
            office: Packed::read(from),
            after_the_term: Packed::read(from),
            related: Packed::read(from),
        }
    }

    fn write(&self, into: &mut Writer) {
        self.id.write(into);
        into.byte(self.number);
        self.title.write(into);
        self.place.write(into);
        self.issuer.write(into);
        self.inferred.write(into);
        into.number(self.clauses.len());
        for &clause in self.clauses {
            write_clause(clause, into);
        }
        into.number(self.facts.len());
        self.facts.write(into);
        self.term.write(into);
        self.contradictions.write(into);
        self.questions.write(into);
        self.groups.write(into);
        self.parts.write(into);
        self.audiences.write(into);
        self.catalogue.write(into);
        self.roster.write(into);
        self.estimate.write(into);
        self.targets.write(into);
        self.milestones.write(into);
        self.fraud.write(into);
        self.office.write(into);
        self.after_the_term.write(into);
        self.related.write(into);
    }
}
