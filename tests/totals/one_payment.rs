//! The subsidy of one training that counts in a total, and the sentence about it.

use super::support::flag;
use super::support::small::{WORDS, all, citation, dated_by, fact, help, kept, office_decides, policy_of, yes};
use super::{but, example_2, lines, paid, said, worker};
use skills_subsidy::engine::{Answers, evaluate};
use skills_subsidy::i18n::total_in_words;
use skills_subsidy::policy::Audience::{Employer, Provider, Worker};
use skills_subsidy::policy::Language::{self, Chinese, English};
use skills_subsidy::policy::{Amount, Benefit, Condition, Entitlement, FactId, Kind, Payee, Text, Yuan, text};

#[test]
fn one_training_is_one_payment_and_the_item_that_counts_is_named() {
    let winner = worker(but(example_2(), "competition_winner", Some(flag(true))));
    assert_eq!(
        paid(Worker, &winner),
        Some((Some("training_subsidy"), "training_subsidy", 2)),
        "2600 certain, 2600 at most"
    );
    let (headline, said_of_it) = said(Worker, &winner, Chinese);
    assert_eq!(headline, "2,750元", "not 5350");
    assert_eq!(
        said_of_it,
        lines([
            ("certain", "这是已确定的金额"),
            ("office", "有待认定，不算进已确定的金额：职业技能竞赛优秀选手补贴 2,000–2,600元"),
            ("one-payment", "同一次培训只付一次：2项培训补贴里只算“培训补贴”"),
            ("possible", "最多可能2,750元"),
        ])
    );
    let (_, said_of_it) = said(Worker, &winner, English);
    assert_eq!(
        said_of_it[2],
        ("one-payment", "One training is paid once: of 2 training subsidies only “Training subsidy” counts".to_owned())
    );
    // The effect on trade is unknown: the certain end is the training's, and both may reach the same sum.
    let not_sure = but(winner.clone(), "employer_trade_affected", None);
    assert_eq!(paid(Worker, &not_sure), Some((Some("training_subsidy"), "training_subsidy", 2)));
    // Trained free of charge: an office decides on each of them, and none is certain.
    let free = but(winner, "trained_free", Some(flag(true)));
    assert_eq!(paid(Worker, &free), Some((None, "competition_subsidy", 2)));
    let (headline, said_of_it) = said(Worker, &free, Chinese);
    assert_eq!(
        (headline.as_str(), said_of_it[2].1.as_str()),
        ("150元", "同一次培训只付一次：2项培训补贴里，最多的按“竞赛选手补贴”算")
    );
    let (_, said_of_it) = said(Worker, &free, English);
    assert_eq!(
        said_of_it[2].1,
        "One training is paid once: of 2 training subsidies “Competitor subsidy” counts as the most"
    );
}

/// A subsidy of one training, in a policy made for this test.
fn subsidy(name: Text, condition: Condition, amount: Amount, payee: Payee) -> &'static Entitlement {
    let benefit = Benefit::Money(kept(amount));
    // Items are distinguished by id.
    kept(Entitlement { id: name.en, name, benefit, payee, one_payment: Some(citation()), ..*help(condition) })
}

fn between(low: u32, high: u32) -> Amount {
    Amount::Named { low: Yuan::whole(low), high: Yuan::whole(high), per: WORDS, citation: citation() }
}

/// Returns the ids of the items counted at the low and the high end, and the sentence about them.
fn of(items: &[&'static Entitlement], language: Language) -> (Option<&'static str>, &'static str, String) {
    let policy = dated_by(policy_of([(fact(Kind::Standard), 0), (fact(Kind::Flag), 0), (fact(Kind::Date), 0)]), 2);
    let evaluation = evaluate(items, &Answers::none(policy));
    let paid = evaluation.one_payment.expect("several items");
    assert_eq!(paid.items, items.len());
    let mut said = total_in_words(&evaluation, language).lines.into_iter();
    let line = said.find(|(id, _)| *id == "one-payment").expect("a matching line").1;
    (paid.low.map(|low| low.id), paid.high.id, line)
}

#[test]
fn each_end_is_named_and_where_both_come_to_as_much_the_certain_one_is() {
    let certain = |low, high| subsidy(text("甲", "one"), all(Vec::new()), between(low, high), Payee::Person);
    let by_an_office = |high| subsidy(text("乙", "another"), office_decides(), between(50, high), Payee::Person);
    let (one, other) = (certain(100, 100), by_an_office(300));
    for items in [[one, other], [other, one]] {
        let (low, high, line) = of(&items, Chinese);
        assert_eq!((low, high), (Some("one"), "another"));
        assert_eq!(line, "同一次培训只付一次：2项培训补贴里，已确定的按“甲”算，最多的按“乙”算");
        let line = of(&items, English).2;
        assert_eq!(
            line,
            "One training is paid once: of 2 training subsidies “one” counts as certain, “another” as the most"
        );
    }
    for high in [99, 100] {
        let other = by_an_office(high);
        for items in [[one, other], [other, one]] {
            let (low, high, line) = of(&items, Chinese);
            assert_eq!((low, high, line.as_str()), (Some("one"), "one", "同一次培训只付一次：2项培训补贴里只算“甲”"));
        }
    }
    let larger = subsidy(text("丙", "third"), all(Vec::new()), between(200, 200), Payee::Person);
    for items in [[one, larger, other], [larger, other, one], [other, one, larger]] {
        let (low, high, _) = of(&items, Chinese);
        assert_eq!((low, high), (Some("third"), "another"), "the largest certain item");
    }
    let either = subsidy(text("丁", "fourth"), all(Vec::new()), between(500, 500), Payee::PersonOrOrganiser);
    assert_eq!(of(&[one, either], Chinese).0, Some("one"), "a payment to either of two is certain for neither");
    assert_eq!(of(&[one, either], Chinese).1, "fourth");
}

#[test]
fn nothing_is_called_the_most_while_a_sum_is_open() {
    let open = Amount::Stated { fact: FactId::at(0), citation: citation() };
    let open = subsidy(text("乙", "another"), yes(1), open, Payee::Person);
    let certain = subsidy(text("甲", "one"), all(Vec::new()), between(100, 100), Payee::Person);
    let by_an_office = subsidy(text("丙", "third"), office_decides(), between(50, 60), Payee::Person);
    for items in [[open, certain], [certain, open]] {
        let (low, high, line) = of(&items, Chinese);
        assert_eq!((low, high), (Some("one"), "another"), "the open item opens the high end");
        assert_eq!(line, "同一次培训只付一次：2项培训补贴里，已确定的按“甲”算，最多的是哪一项还不能确定");
        let line = of(&items, English).2;
        assert!(line.ends_with("“one” counts as certain, and which comes to the most is not known yet"), "{line}");
    }
    let (low, _, line) = of(&[open, by_an_office], Chinese);
    assert_eq!(low, None);
    assert_eq!(line, "同一次培训只付一次：2项补贴只算最多的一项");
    let line = of(&[by_an_office, open], English).2;
    assert!(line.ends_with("of 2 subsidies only the largest counts"), "{line}");
}

#[test]
fn one_item_alone_is_no_choice() {
    let only = worker(example_2());
    assert_eq!(paid(Worker, &only), None);
    assert_eq!(paid(Worker, &[]), Some((None, "safety_training_subsidy", 5)), "each of the five may still come");
    assert_eq!((paid(Employer, &[]), paid(Provider, &[])), (None, None), "for workers only");
}
