//! The policy as a whole.

use super::blocks::Blocks;
use super::place::{Located, Place};
use super::words::NOTHING;
use super::{Resolver, leak};
use crate::policy::{
    Audience, AudienceRules, CatalogueRules, ChoiceId, Contradiction, Entitlement, Kind, Milestone, Policy, Related,
    Relation, Standard, Target, Term,
};
use crate::policy_source::finding::Problem;
use crate::policy_source::form::{
    At, CatalogueFile, ImpossibleForm, MilestoneForm, Name, OtherText, RelatedForm, TargetForm, TermForm,
};

/// The policy, if all its parts are sound.
pub fn policy(resolver: &Resolver, blocks: &Blocks) -> Option<&'static Policy> {
    let (Some(file), Some(catalogue)) = (&blocks.policy, &blocks.catalogue) else { return None };
    let (Some(roster), Some(estimate)) = (&blocks.roster, &blocks.estimate) else { return None };
    let Located { place, form } = file;
    let audiences = resolver.audiences(blocks);
    let title = resolver.words(place, form.title.as_ref(), "title");
    let named = resolver.words_or_none(place, form.place.as_ref());
    let issuer = resolver.words(place, form.issuer.as_ref(), "issuer");
    let inferred = resolver.words_or_none(place, form.inferred.as_ref());
    let term = resolver.term(place, form.term.as_ref());
    let story = resolver.story(place, form, &blocks.facts);
    let related = each(form.related.iter().map(|form| resolver.related(place, form)));
    let contradictions = each(
        blocks
            .impossible
            .iter()
            .flat_map(|block| block.form.impossible.iter().map(|form| resolver.contradiction(&block.place, form))),
    );
    let targets = each(
        blocks
            .targets
            .iter()
            .flat_map(|block| block.form.targets.iter().map(|form| resolver.target(&block.place, form))),
    );
    let milestones = each(form.milestones.iter().map(|form| resolver.milestone(place, form)));
    let catalogue = resolver.catalogue(&catalogue.place, &catalogue.form);
    let roster = resolver.roster(&roster.place, &roster.form, &blocks.facts, audiences);
    let estimate = resolver.estimate(&estimate.place, &estimate.form, audiences);
    let [fraud, office, after_the_term] =
        [(&form.fraud, "fraud"), (&form.office, "office"), (&form.after_the_term, "after the term")].map(
            |(quoted, key)| match quoted {
                Some(quoted) => resolver.citation(place, quoted),
                None => resolver.missing(place, key),
            },
        );
    let story = story?;
    Some(leak(Policy {
        id: resolver.id(place, &form.policy),
        number: 0,
        version: "",
        title: title?,
        place: named.unwrap_or(NOTHING),
        issuer: issuer?,
        inferred: inferred.unwrap_or(NOTHING),
        term: term?,
        clauses: resolver.clauses.clone().leak(),
        facts: facts_of(resolver),
        contradictions: contradictions?,
        questions: story.questions,
        groups: story.groups,
        parts: story.parts,
        audiences,
        catalogue: catalogue?,
        roster: roster?,
        estimate: estimate?,
        targets: targets?,
        milestones: milestones?,
        fraud: fraud?,
        office: office?,
        after_the_term: after_the_term?,
        related: related?,
    }))
}

fn facts_of(resolver: &Resolver) -> &'static [crate::policy::Fact] {
    resolver.facts.clone().leak()
}

/// All items, if each is sound; findings are recorded by the items themselves.
pub fn each<T>(items: impl Iterator<Item = Option<T>>) -> Option<&'static [T]> {
    let items: Vec<Option<T>> = items.collect();
    items.into_iter().collect::<Option<Vec<_>>>().map(|items| &*items.leak())
}

impl Resolver {
    /// The entitlements of each audience, in the order of the text.
    fn audiences(&self, blocks: &Blocks) -> &'static [AudienceRules] {
        let mut granted: Vec<(Audience, &'static Entitlement)> = Vec::new();
        for block in &blocks.entitlements {
            if let Some((audience, entitlement)) = self.entitlement(block) {
                if granted.iter().any(|(known, one)| *known == audience && one.id == entitlement.id) {
                    let problem = Problem::DefinedTwice { what: "entitlement", found: entitlement.id.to_owned() };
                    self.find(&block.place, block.form.entitlement.place(), problem);
                }
                granted.push((audience, entitlement));
            }
        }
        let rules = Audience::ALL.map(|audience| {
            let theirs = granted.iter().filter(|(of, _)| *of == audience).map(|(_, entitlement)| *entitlement);
            AudienceRules { audience, entitlements: theirs.collect::<Vec<_>>().leak() }
        });
        leak(rules)
    }

    /// The entitlement of `audience` with this id.
    pub fn granted(
        &self,
        place: &Place,
        name: &Name,
        audience: Audience,
        audiences: &'static [AudienceRules],
    ) -> Option<&'static Entitlement> {
        let theirs = audiences.iter().find(|rules| rules.audience == audience)?;
        let found = theirs.entitlement(name);
        // An unsound entitlement has its own findings already.
        if found.is_none() && !self.is_granted(name, audience) {
            let known = self.granted.iter().filter(|(of, _)| of.as_deref() == Some(audience.id()));
            self.undefined(place, name, "entitlement", known.map(|(_, id)| id.as_str()));
        }
        found
    }

    /// Whether an entitlement with this id is granted to the audience, or to an unknown one.
    fn is_granted(&self, name: &Name, audience: Audience) -> bool {
        let may_be =
            |of: &Option<String>| of.as_deref().and_then(Audience::named).is_none_or(|known| known == audience);
        self.granted.iter().any(|(of, id)| id == name.as_str() && may_be(of))
    }

    fn term(&self, place: &Place, form: Option<&At<TermForm>>) -> Option<Term> {
        let Some(form) = form else { return self.missing(place, "term") };
        let place = &place.within(form);
        let event = self.dated(place, form.event.as_ref(), "event");
        let [planned_from, issued, until] =
            [(&form.planned_from, "planned from"), (&form.issued, "issued"), (&form.until, "until")].map(
                |(day, key)| match day {
                    Some(day) => self.day(place, day),
                    None => self.missing(place, key),
                },
            );
        if let (Some(planned), Some(day), Some(last)) = (&form.planned_from, &form.issued, &form.until) {
            self.in_order(place, (planned, planned_from?), (day, issued?))?;
            self.in_order(place, (day, issued?), (last, until?))?;
        }
        let citation = self.cited(place, form.words.as_ref(), form.clause.as_ref());
        Some(Term { event: event?, planned_from: planned_from?, issued: issued?, until: until?, citation: citation? })
    }

    fn contradiction(&self, place: &Place, form: &At<ImpossibleForm>) -> Option<Contradiction> {
        let place = &place.within(form);
        let is_day = |kind: &Kind| matches!(kind, Kind::Date);
        match (form.both.as_deref(), &form.day, &form.before) {
            (Some([one, other]), None, None) => {
                let [one, other] = [one, other].map(|statement| match statement.test() {
                    Some(test) => self.test(place, &test),
                    None => self.missing(&place.within(statement), "fact"),
                });
                Some(Contradiction::Together { one: one?, other: other? })
            }
            (None, Some(day), Some(before)) => {
                let [earlier, later] = [day, before].map(|name| self.of_kind(place, name, "date", is_day));
                Some(Contradiction::Before { earlier: earlier?, later: later? })
            }
            _ => {
                self.find(place, place.at, Problem::OneOf("both (two statements); day and before"));
                None
            }
        }
    }

    fn related(&self, place: &Place, form: &At<RelatedForm>) -> Option<Related> {
        let place = &place.within(form);
        let relation = match self.word(place, form.relation.as_ref(), "relation", OtherText::WORDS) {
            Some("supersedes") => Some(Relation::Supersedes),
            Some("amends") => Some(Relation::Amends),
            found => found.map(|_| Relation::Follows),
        };
        let citation = self.cited(place, form.words.as_ref(), form.clause.as_ref());
        Some(Related { relation: relation?, citation: citation? })
    }

    fn target(&self, place: &Place, form: &At<TargetForm>) -> Option<Target> {
        let place = &place.within(form);
        let figure = self.words(place, form.figure.as_ref(), "figure");
        let name = self.words(place, form.name.as_ref(), "name");
        let citation = self.cited(place, form.words.as_ref(), form.clause.as_ref());
        Some(Target { figure: figure?, name: name?, citation: citation? })
    }

    fn milestone(&self, place: &Place, form: &At<MilestoneForm>) -> Option<Milestone> {
        let place = &place.within(form);
        let date = match &form.date {
            Some(day) => self.day(place, day),
            None => self.missing(place, "date"),
        };
        let name = self.words(place, form.name.as_ref(), "name");
        self.idle(place, &[("clause", form.words.is_none() && form.clause.is_some())]);
        let citation = match &form.words {
            Some(_) => Some(self.cited(place, form.words.as_ref(), form.clause.as_ref())?),
            None => None,
        };
        Some(Milestone { date: date?, name: name?, citation })
    }

    fn catalogue(&self, place: &Place, form: &CatalogueFile) -> Option<CatalogueRules> {
        let is_one = |kind: &Kind| matches!(kind, Kind::One(_));
        let certificate = self.kind_of(place, form.certificate.as_ref(), "certificate", "one", is_one);
        let level = self.kind_of(place, form.level.as_ref(), "level", "one", is_one);
        let date = self.dated(place, form.date.as_ref(), "date");
        let standards = each(form.standards.iter().map(|standard| {
            let place = &place.within(standard);
            let is_standard = |kind: &Kind| matches!(kind, Kind::Standard);
            let fact = self.kind_of(place, standard.fact.as_ref(), "fact", "standard", is_standard);
            let level: Option<Option<ChoiceId>> = match &standard.level {
                Some(name) => self.choice(place, level?, name).map(Some),
                None => Some(None),
            };
            Some(Standard { fact: fact?, level: level? })
        }));
        let citation = self.cited(place, form.words.as_ref(), form.clause.as_ref());
        Some(CatalogueRules {
            certificate: certificate?,
            level: level?,
            date: date?,
            standards: standards?,
            citation: citation?,
        })
    }
}
