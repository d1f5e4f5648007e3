// Typed input: errors name the field and the expectation, numbers and dates are accepted as written by hand and by
// Chinese input methods, and no typed text is lost.

import { choice, enter, expect, link, open, questionAbout, questionForm, submit, test, typeInto } from "./page.mjs";

const summary = (page) => page.locator(".error-summary");
const textbox = (page) => questionForm(page).getByRole("textbox");
const ask = (page, fact, more = {}) => open(page, link(audienceOf[fact] ?? "worker", { ...more, at: fact }));
const audienceOf = {
  internship_allowance: "employer",
  apprentice_rate: "employer",
  apprentice_students: "employer",
  new_hires: "employer",
  provider_kind: "provider",
};

// One fact of each kind: its name on the page, something wrong to enter, what the error must mention.
const wrong = [
  { fact: "first_appraisal", name: "初次鉴定并通过", expected: "请选择" },
  { fact: "training_kind", name: "培训类别", expected: "请选择" },
  { fact: "residency", name: "与本地的联系", expected: "都不是" },
  { fact: "training_days", name: "培训天数", typed: "三五天", expected: "整数" },
  { fact: "training_days", name: "培训天数", typed: "-1", expected: "整数" },
  { fact: "training_days", name: "培训天数", typed: "1.5", expected: "整数" },
  { fact: "training_days", name: "培训天数", typed: "10000000000", expected: "0–400" },
  { fact: "internship_allowance", name: "学徒月实习津贴", typed: "1,80", expected: "金额" },
  { fact: "internship_allowance", name: "学徒月实习津贴", typed: "1200-1500", expected: "金额" },
  { fact: "apprentice_rate", name: "已核定的职工学徒标准", typed: "3999", expected: "4,000–10,000" },
  { fact: "apprentice_rate", name: "已核定的职工学徒标准", typed: "1万1", expected: "金额" },
  { fact: "training_date", name: "培训开始日期", date: ["2020", "2", "30"], expected: "日历" },
  { fact: "training_date", name: "培训开始日期", date: ["20", "6", "1"], expected: "日期" },
  { fact: "training_date", name: "培训开始日期", date: ["", "", ""], expected: "日期" },
];
for (const { fact, name, typed, date, expected } of wrong) {
  const entry = typed ?? date?.join("-") ?? "nothing";
  test(`${entry} for ${fact} is an error that names the field and what is expected, and loses nothing`, async ({ page }) => {
    await ask(page, fact);
    if (typed) await textbox(page).pressSequentially(typed);
    for (const [position, part] of (date ?? []).entries()) await textbox(page).nth(position).pressSequentially(part);
    await submit(page);

    await expect(summary(page)).toBeFocused();
    await expect(summary(page)).toContainText(expected);
    await expect(summary(page)).toContainText(name);
    await expect(questionAbout(page, fact)).toBeVisible();
    if (typed) await expect(textbox(page)).toHaveValue(typed);
    for (const [position, part] of (date ?? []).entries()) await expect(textbox(page).nth(position)).toHaveValue(part);

    // The message stands at the field too, tied to it for screen readers; the summary leads there.
    await expect(page.locator("#answer-error")).toContainText(expected);
    await expect(questionForm(page).locator('[aria-describedby~="answer-error"]').first()).toBeVisible();
    await summary(page).getByRole("link").click();
    await expect(questionForm(page).locator("input").first()).toBeFocused();
    expect(page.url()).not.toContain(`${fact}=`);
  });
}

test("the error speaks English too, and goes away with a right answer", async ({ page }) => {
  await ask(page, "training_days", { lang: "en" });
  await textbox(page).pressSequentially("thirty");
  await submit(page);
  await expect(summary(page)).toBeFocused(); // what is typed before would not reach the field
  await expect(summary(page)).toContainText("days of training");
  await expect(summary(page)).toContainText("whole number");
  await typeInto(textbox(page), "30");
  await submit(page);
  await expect(questionAbout(page, "training_days")).toHaveCount(0);
  await expect(summary(page)).toHaveCount(0);
  await expect(page).toHaveURL(/training_days=30(&|$)/);
});

const understood = [
  ["internship_allowance", "１２００", "1200"],
  ["internship_allowance", "１２００元", "1200"],
  ["internship_allowance", "1,200", "1200"],
  ["internship_allowance", "1，200", "1200"],
  ["internship_allowance", "1.2万", "12000"],
  ["internship_allowance", "１．２万元", "12000"],
  ["internship_allowance", " ￥1200.50 ", "1200.5"],
  ["apprentice_rate", "1万", "10000"],
  ["training_days", "３０天", "30"],
  ["new_hires", "1,200", "1200"],
];
test("numbers and sums are understood as people write them", async ({ page }) => {
  for (const [fact, typed, meant] of understood) {
    await ask(page, fact);
    await textbox(page).pressSequentially(typed);
    await submit(page);
    await expect(questionAbout(page, fact), typed).toHaveCount(0);
    await expect.poll(() => new URLSearchParams(page.url().split("?")[1]).get(fact), typed).toMatch(new RegExp(`^${meant}0?$`));
  }
});

test("dates are understood as people type them into three fields", async ({ page }) => {
  for (const parts of [["2020", "6", "1"], ["２０２０", "０６", "０１"], ["2020年", "6月", "1日"]]) {
    await ask(page, "training_date");
    for (const [position, part] of parts.entries()) await textbox(page).nth(position).pressSequentially(part);
    await submit(page);
    await expect(page, parts.join(" / ")).toHaveURL(/training_date=2020-06-01(&|$)/);
  }
});

test("a whole date pasted into the first field is understood", async ({ page }) => {
  for (const pasted of ["2020年6月1日", "2020-06-01", "2020.6.1", "2020/6/1", "２０２０-06-01", "20200601"]) {
    await ask(page, "training_date");
    await textbox(page).first().focus();
    await page.keyboard.insertText(pasted); // as pasting does: at once
    await submit(page);
    await expect(page, pasted).toHaveURL(/training_date=2020-06-01(&|$)/);
  }
});

test("an input method's half-written text is left alone until it is finished", async ({ page }) => {
  await ask(page, "internship_allowance");
  await textbox(page).focus();
  const keyboard = await page.context().newCDPSession(page);
  for (const written of ["y", "yi", "yi'q", "yi'qian"]) {
    await keyboard.send("Input.imeSetComposition", { text: written, selectionStart: written.length, selectionEnd: written.length });
    await expect(textbox(page)).toHaveValue(written);
  }
  await keyboard.send("Input.insertText", { text: "１８００" });
  await expect(textbox(page)).toHaveValue("１８００");
  await keyboard.send("Input.imeSetComposition", { text: "yuan", selectionStart: 4, selectionEnd: 4 });
  await keyboard.send("Input.insertText", { text: "元" });
  await expect(textbox(page)).toHaveValue("１８００元");
  await submit(page);
  await expect(page).toHaveURL(/internship_allowance=1800(&|$)/);
});

test("typing in the middle of a number leaves the cursor there", async ({ page }) => {
  await ask(page, "training_days");
  await textbox(page).pressSequentially("10");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.type("23");
  await expect(textbox(page)).toHaveValue("1230");
});

test("the Enter key sends the answer", async ({ page }) => {
  await ask(page, "training_days");
  await textbox(page).pressSequentially("30");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/training_days=30(&|$)/);
});

test("“none of these” and the other choices take each other's place", async ({ page }) => {
  await ask(page, "groups");
  const box = (id) => questionForm(page).locator(`input[name="answer"][value="${id}"]`);
  await enter(page, ["veteran", "unemployed"]);
  await expect(box("veteran")).toBeChecked();
  await choice(questionForm(page), "").click();
  await expect(box("")).toBeChecked();
  await expect(box("veteran")).not.toBeChecked();
  await choice(questionForm(page), "veteran").click();
  await expect(box("")).not.toBeChecked();
  await submit(page);
  await expect(page).toHaveURL(/groups=veteran(&|$)/);
});

test("nothing is chosen for the visitor beforehand", async ({ page }) => {
  for (const fact of ["first_appraisal", "training_kind", "residency"]) {
    await ask(page, fact);
    await expect(questionForm(page).locator("input:checked")).toHaveCount(0);
  }
  await ask(page, "training_days");
  await expect(textbox(page)).toHaveValue("");
});

test("an answer given before stands in the form when one comes back to it", async ({ page }) => {
  await ask(page, "training_date", { training_date: "2020-06-01" });
  await expect(textbox(page).nth(0)).toHaveValue("2020");
  await expect(textbox(page).nth(1)).toHaveValue("6");
  await expect(textbox(page).nth(2)).toHaveValue("1");
  await ask(page, "groups", { groups: "veteran,unemployed" });
  await expect(questionForm(page).locator("input:checked")).toHaveCount(2);
  await ask(page, "first_appraisal", { first_appraisal: "false" });
  await expect(questionForm(page).locator('input[value="false"]')).toBeChecked();
});

test("switching language or text size loses nothing that was typed", async ({ page }) => {
  await ask(page, "training_days");
  await textbox(page).pressSequentially("三十");
  await page.getByRole("button", { name: "English" }).click();
  await expect(textbox(page)).toHaveValue("三十");
  await page.getByRole("button", { name: "Larger text" }).click();
  await expect(textbox(page)).toHaveValue("三十");
});
