"""The policy for OpenFisca, whose engine evaluates arrays; prints what it measured as JSON.

usage: openfisca_policy.py people.json
"""

import json
import sys
import time
from datetime import date
from statistics import median

import numpy
from openfisca_core.entities import build_entity
from openfisca_core.indexed_enums import Enum
from openfisca_core.periods import DateUnit
from openfisca_core.simulations import SimulationBuilder
from openfisca_core.taxbenefitsystems import TaxBenefitSystem
from openfisca_core.variables import Variable

PERIOD = "2024-06"
PARTS = ("training", "appraisal", "living", "total")
Person = build_entity(key="person", plural="persons", label="Person", is_person=True)
Category = Enum("Category", {name: name for name in
                             "employee jobseeker low_income disabled rural veteran graduate dropout".split()})
Level = Enum("Level", {name: name for name in "none l5 l4 l3 l2 l1".split()})


def variable(name, value_type, formula=None, **more):
    attributes = {"value_type": value_type, "entity": Person, "definition_period": DateUnit.MONTH, "label": name, **more}
    if formula:
        attributes["formula"] = formula
    return type(name, (Variable,), attributes)


def local(person, period):
    return (person("registered_local", period) + person("resides_local_permit", period)
            + person("works_local", period) + person("unemployed_registered", period))


def training(person, period):
    factor = numpy.where(person("employer_trade_affected", period), 1.3, 1)
    return person("local", period) * person("base_subsidy", period) * factor


def appraisal(person, period):
    level = person("certificate_level", period)
    counted = (person("local", period) * person("first_appraisal", period)
               * (person("certificate_date", period) >= numpy.datetime64("2020-01-01")))
    levels = [(level == Level.l5) + (level == Level.l4), (level == Level.l3) + (level == Level.l2), level == Level.l1]
    return numpy.where(counted, numpy.select(levels, [120, 150, 180], 0), 0)


def living(person, period):
    category = person("category", period)
    entitled = ((category == Category.jobseeker) + (category == Category.low_income) + (category == Category.disabled)
                + (category == Category.rural) + (category == Category.dropout))
    return entitled * 50 * person("training_days", period)


def total(person, period):
    return person("training", period) + person("appraisal", period) + person("living", period)


FLAGS = ("registered_local", "resides_local_permit", "works_local", "unemployed_registered", "first_appraisal",
         "employer_trade_affected")
VARIABLES = [
    variable("age", int),
    *(variable(name, bool) for name in FLAGS),
    variable("category", Enum, possible_values=Category, default_value=Category.employee),
    variable("certificate_level", Enum, possible_values=Level, default_value=Level.none),
    variable("certificate_date", date),
    variable("training_days", int),
    variable("base_subsidy", float),
    variable("local", bool, local),
    variable("training", float, training),
    variable("appraisal", float, appraisal),
    variable("living", float, living),
    variable("total", float, total),
]


def columns_of(people):
    types = {"certificate_date": "datetime64[D]", "base_subsidy": "float32", "age": "int32", "training_days": "int32"}
    columns = {key: numpy.array([person[key] for person in people], dtype=types.get(key)) for key in people[0]}
    columns["category"] = Category.encode(columns["category"])
    columns["certificate_level"] = Level.encode(columns["certificate_level"])
    return columns


def evaluate(system, columns, rows):
    simulation = SimulationBuilder().build_default_simulation(system, count=rows)
    for name, column in columns.items():
        simulation.set_input(name, PERIOD, column[:rows])
    return [simulation.calculate(part, PERIOD) for part in PARTS]


def rate(run, people, rounds=7, seconds=0.2):
    """People a second: the median of several rounds."""
    rates = []
    for _ in range(rounds + 1):
        start, done = time.perf_counter(), 0
        while time.perf_counter() - start < seconds:
            run()
            done += people
        rates.append(done / (time.perf_counter() - start))
    return median(rates[1:])


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        given = json.load(file)
    system = TaxBenefitSystem([Person])
    for each in VARIABLES:
        system.add_variable(each)
    people = given["people"]
    columns = columns_of(people)
    for part, sums in zip(PARTS, evaluate(system, columns, len(people))):
        expected = numpy.array([person[part] for person in given["expected"]])
        off = numpy.abs(numpy.asarray(sums, dtype=float) * 100 - expected)
        if not (off < 0.5).all():
            sys.exit(f"openfisca: {part} of person {int(off.argmax())} is off by {off.max() / 100} yuan")
    print(json.dumps({
        "byColumns": rate(lambda: evaluate(system, columns, len(people)), len(people)),
        "oneByOne": rate(lambda: evaluate(system, columns, 1), 1),
    }))


main()
