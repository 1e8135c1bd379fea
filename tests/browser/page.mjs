// Drives HTML pages of maps as readers do. Reads a JSON array of { name, file } from standard input and prints a JSON array
// of { name, what, ok, detail }.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { withBrowser } from "./browser.mjs";

// A step that waits longer than this waits for ever.
const PATIENCE = 10_000;

const { source: axe } = createRequire(import.meta.url)("axe-core");
const results = [];
const drive = async (name, work) => {
  try {
    await withBrowser(work);
  } catch (error) {
    results.push({ name, what: "the page can be driven", ok: false, detail: String(error?.stack ?? error).slice(0, 2000) });
  }
};

for (const { name, file } of JSON.parse(readFileSync(0, "utf8"))) {
  await drive(name, async (open) => {
    const note = (what, ok, detail = "") => results.push({ name, what, ok: Boolean(ok), detail: String(detail) });
    const violations = async (page) => {
      await page.evaluate(axe);
      const found = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations"] }));
      return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 200)).join(" | ")}`);
    };
    const everybody = async (page, when) => {
      const found = await violations(page);
      note(`axe, ${when}`, found.length === 0, found.join("\n"));
    };
    const focused = (page) => page.evaluate(() => document.activeElement?.id ?? "");
    const ground = (page) => page.evaluate(() => getComputedStyle(document.querySelector(".journey svg > rect")).fill);

    // By day.
    const day = await open(file);
    const { page } = day;
    page.setDefaultTimeout(PATIENCE);
    const ids = await page.$$eval(".touchpoint", (all) => all.map((node) => node.id));
    const stages = await page.$$eval(".touchpoint", (all) => all.map((node) => node.dataset.stage));
    const first = ids.filter((id) => id.split(".")[1] === ids[0].split(".")[1]);
    await everybody(page, "by day");

    // A browser that counted from the other side would set words on top of each other.
    const astray = await page.$$eval(".journey text", (all) =>
      all.filter((text) => text.getBBox().width > 0 && Math.abs(text.getBBox().x - text.x.baseVal[0].value) > 6).length,
    );
    note("texts start where they should", astray === 0, astray);

    // The names of lanes stay in sight over what moves below them.
    const bare = await page.$$eval(".labels", (all) =>
      all.flatMap((labels) => {
        const ground = labels.querySelector(".plate").getBBox();
        const words = [...labels.querySelectorAll("text")].map((text) => text.getBBox()).filter((box) => box.width > 0);
        return words.filter((box) => box.x < ground.x - 1 || box.x + box.width > ground.x + ground.width + 1);
      }).length,
    );
    note("the names of lanes have a ground", bare === 0, bare);

    // And so do the stages.
    const pinned = () =>
      page.$$eval(".pinned.shown text", (all) => {
        const top = document.querySelector(".bar").getBoundingClientRect().bottom;
        return all.filter((text) => text.getBoundingClientRect().top >= top).map((text) => text.textContent);
      });
    const early = await pinned();
    // Maps of few lanes fit the window.
    await page.setViewportSize({ width: 1280, height: 500 });
    await page.evaluate(() => {
      const row = document.querySelector(".stage [data-lane]").getBoundingClientRect();
      scrollTo(0, scrollY + row.bottom);
    });
    await page.waitForTimeout(100);
    const late = await pinned();
    note("the names of stages stay in sight", early.length === 0 && late.length > 0, `${early} to ${late}`);
    await page.evaluate(() => scrollTo(0, 0));
    await page.setViewportSize({ width: 1280, height: 900 });

    // Lanes.
    const height = () => page.$eval(".journey svg", (svg) => svg.viewBox.baseVal.height);
    const tall = await height();
    const lane = (await page.$$eval(".menu input[data-lane]", (all) => all.map((box) => box.dataset.lane))).at(1);
    await page.locator(".menu summary").first().click();
    await page.locator(`input[data-lane="${lane}"]`).uncheck();
    const seen = await page.locator(`.journey [data-lane="${lane}"]:visible`).count();
    const low = await height();
    note("a lane can be switched off", seen === 0 && low < tall - 20, `${seen} cells of ${lane}, ${tall} to ${low}`);
    const over = await page.$$eval(".journey svg", (all) =>
      all.map((svg) => {
        const box = svg.getBoundingClientRect();
        const far = [...svg.querySelectorAll("text")].map((text) => text.getBoundingClientRect()).filter((one) => one.height > 0);
        return Math.max(...far.map((one) => one.bottom - box.bottom));
      }),
    );
    note("nothing reaches out of a folded map", Math.max(...over) <= 1, over.join(" "));
    await page.locator(`input[data-lane="${lane}"]`).check();
    note("and on again", (await height()) === tall, await height());
    await page.keyboard.press("Escape");

    // Personas.
    const persona = await page.$$eval(".menu input[data-persona]", (all) => all.map((box) => box.dataset.persona));
    if (persona.length > 0) {
      const of = page.locator(`.journey [data-persona="${persona.at(-1)}"]:visible`);
      const before = await of.count();
      await page.locator(".menu summary").nth(1).click();
      await page.locator(`input[data-persona="${persona.at(-1)}"]`).uncheck();
      note("a persona can be switched off", before > 0 && (await of.count()) === 0, `${before} of ${persona.at(-1)}`);
      // The cards that are left stand side by side again, and all of them off leave nothing.
      const lefts = () =>
        page.$$eval(".header > :is(.persona, .card)", (all) =>
          all
            .map((card) => card.getBoundingClientRect())
            .filter((box) => box.width > 0)
            .map((box) => ({ left: Math.round(box.left), top: Math.round(box.top) })),
        );
      // A wide card below them keeps a row of its own.
      const row = (cards) => cards.filter((card) => card.top === cards[0].top).map((card) => card.left);
      await page.locator(`input[data-persona="${persona.at(-1)}"]`).check();
      const stood = await lefts();
      await page.locator(`input[data-persona="${persona[0]}"]`).uncheck();
      const stand = await lefts();
      const closed = stand.length === stood.length - 1 && row(stand).every((left, at) => left === row(stood)[at]);
      note("cards close the gap", closed, `${row(stood)} to ${row(stand)}`);
      const whole = await height();
      for (const one of persona) await page.locator(`input[data-persona="${one}"]`).uncheck();
      note("no cards take no room", (await height()) < whole - 40, `${whole} to ${await height()}`);
      for (const one of persona) await page.locator(`input[data-persona="${one}"]`).check();
      note("all cards stand where they stood", `${await lefts()}` === `${stood}`, await lefts());
      await page.locator(`input[data-persona="${persona.at(-1)}"]`).uncheck();
      await page.locator(`input[data-persona="${persona.at(-1)}"]`).check();
      note("and on again, too", (await of.count()) === before);
      await page.keyboard.press("Escape");
    }

    // By keyboard.
    const rtl = await page.$eval(".journey", (section) => getComputedStyle(section).direction === "rtl");
    const [forward, backward] = rtl ? ["ArrowLeft", "ArrowRight"] : ["ArrowRight", "ArrowLeft"];
    await page.locator(".frame").first().focus();
    // Links in the head of the map come first.
    for (let step = 0; step < 20 && (await focused(page)) !== ids[0]; step += 1) await page.keyboard.press("Tab");
    note("Tab reaches the first touchpoint", (await focused(page)) === ids[0], await focused(page));
    if (first.length > 1) {
      await page.keyboard.press(forward);
      note("an arrow leads to the next one", (await focused(page)) === ids[1], await focused(page));
      await page.keyboard.press(backward);
      note("and back", (await focused(page)) === ids[0], await focused(page));
      await page.keyboard.press("End");
      note("End leads to the last one", (await focused(page)) === first.at(-1), await focused(page));
      await page.keyboard.press("Home");
      note("Home leads to the first one", (await focused(page)) === ids[0], await focused(page));
      const next = ids[stages.findIndex((stage) => stage !== stages[0])];
      if (next) {
        await page.keyboard.press("ArrowDown");
        note("an arrow down leads to the next stage", (await focused(page)) === next, await focused(page));
        await page.keyboard.press("ArrowUp");
      }
    }
    const shown = page.locator(".about:visible");
    note("the focus shows what there is to know", (await shown.count()) === 1, await shown.count());
    await page.keyboard.press("Enter");
    note("Enter leads into it", (await focused(page)) === `${ids[0]}-about`, await focused(page));
    await everybody(page, "with details");
    await page.keyboard.press("Escape");
    note("Escape leads back", (await shown.count()) === 0 && (await focused(page)) === ids[0], await focused(page));
    await page.locator(".journey .hit").first().hover({ position: { x: 20, y: 60 }, force: true });
    await page.waitForTimeout(300);
    note("the pointer shows it, too", (await shown.count()) === 1, await shown.count());

    // Search.
    await page.locator("body").click({ position: { x: 2, y: 880 } });
    const words = await page.evaluate(() => {
      const said = [...document.querySelectorAll(".touchpoint")].map((point) => {
        const about = document.getElementById(`${point.id}-about`);
        const stage = point.closest(".stage").querySelector("title");
        return `${stage.textContent} ${point.textContent} ${about ? about.textContent : ""}`.toLocaleLowerCase();
      });
      const once = (word) => word.length > 3 && said.filter((text) => text.includes(word)).length === 1;
      return said.at(-1).split(/\s+/).find(once);
    });
    await page.keyboard.press("/");
    await page.keyboard.type(words);
    const bright = await page.locator(".touchpoint:not(.dim)").count();
    const told = await page.locator("[data-found]").textContent();
    note("search finds", bright === 1 && told === `1 / ${ids.length}`, `${bright}, ${told}`);
    await page.keyboard.press("Enter");
    note("and shows what it found", (await shown.count()) === 1, await shown.count());
    await page.keyboard.press("Escape");

    // Size and theme.
    await page.locator('[data-zoom="in"]').click();
    const width = await page.$eval(".journey svg", (svg) => svg.getBoundingClientRect().width / svg.viewBox.baseVal.width);
    note("the map can be larger", Math.abs(width - 1.2) < 0.01, width);
    const light = await ground(page);
    const choice = page.locator("[data-theme-choice]");
    if ((await choice.count()) > 0) {
      await choice.selectOption("dark");
      note("the dark theme can be chosen", (await ground(page)) !== light, await ground(page));
      await choice.selectOption("auto");
    }

    // On paper.
    await page.emulateMedia({ media: "print" });
    const paper = await page.evaluate(() => ({
      bar: document.querySelector(".bar").getBoundingClientRect().height,
      about: [...document.querySelectorAll(".about")].some((about) => about.getBoundingClientRect().height > 0),
      map: document.querySelector(".journey svg").getBoundingClientRect().width,
      room: document.documentElement.clientWidth,
    }));
    note("print shows the map alone", paper.bar === 0 && !paper.about && paper.map <= paper.room + 1, JSON.stringify(paper));
    await page.emulateMedia({ media: "screen" });
    note("by day nobody complains", day.said.length === 0, day.said.join("\n"));
    await day.close();

    // By night, on paper and by hand.
    const night = await open(file, { colorScheme: "dark" });
    note("the system's dark scheme is followed", (await ground(night.page)) !== light, await ground(night.page));
    await everybody(night.page, "by night");
    await night.page.emulateMedia({ media: "print", colorScheme: "dark" });
    note("paper is white", (await ground(night.page)) === "rgb(255, 255, 255)", await ground(night.page));
    note("by night nobody complains", night.said.length === 0, night.said.join("\n"));
    await night.close();

    const phone = await open(file, { viewport: { width: 390, height: 800 }, hasTouch: true, isMobile: true });
    const wide = await phone.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    note("a phone scrolls the map, not the page", wide <= 0, wide);
    await phone.page.locator(".touchpoint .hit").first().tap({ position: { x: 30, y: 60 }, force: true });
    note("a tap shows details", (await phone.page.locator(".about:visible").count()) === 1);
    await everybody(phone.page, "on a phone");
    await phone.close();

    // Without scripts.
    const plain = await open(file, { javaScriptEnabled: false });
    const visible = {
      map: await plain.page.locator(".journey svg").first().isVisible(),
      tools: await plain.page.locator(".tools").isVisible(),
      abouts: await plain.page.locator(".about:visible").count(),
    };
    const details = await plain.page.locator(".about").count();
    note(
      "without scripts there is the map with its details",
      visible.map && !visible.tools && visible.abouts === details && details > 0,
      JSON.stringify(visible),
    );
    await plain.close();
  });
}
process.stdout.write(JSON.stringify(results, null, 1) + "\n", () => process.exit(0));
