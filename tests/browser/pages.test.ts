import axe from "axe-core";
import type { Browser, Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { linkTo } from "../../bin/demo/inbox.ts";
import { crisisResourcesFor } from "../../lib/domain/crisis/resources.ts";
import type { PersonView } from "../../lib/pages/render-page.ts";
import { renderReport } from "../../lib/pages/runs/report-page.ts";
import { readMail } from "../../lib/runtime/local/mail.ts";
import { movableClock } from "../../lib/runtime/local/movable-clock.ts";
import { startLocal } from "../../lib/runtime/local/service.ts";
import { report } from "../../lib/words/en/report/report.ts";
import { mails } from "../gallery/mails.ts";
import { fileOf } from "../gallery/specimen.ts";
import { sampleReportView, VIEWS } from "../pages/sample-views.ts";
import { complaintsOf, NO_BROWSER, openBrowser } from "../support/browser.ts";
import { drawnPage, drawnProblem } from "../support/drawn-page.ts";
import { intakeOf, SAMPLE_NOW, settingsOf } from "../support/samples.ts";

/** An old telephone, and a desk. */
const WIDTHS = [320, 1280] as const;
const SCHEMES = ["light", "dark"] as const;
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

function offerOf(title: string): PersonView {
  const view = VIEWS["offer, open"];
  if (view?.page !== "offer") throw new Error("there is no open offer among the sample views");
  return { ...view, group: { ...view.group, title } };
}

const PAGES: readonly (readonly [name: string, markup: string])[] = [
  ...Object.entries(VIEWS).map(([name, view]) => [name, drawnPage(view)] as const),
  [
    "problem",
    drawnProblem(
      { status: 410, title: "This link has expired", detail: "Ask for another.", fields: [] },
      crisisResourcesFor("ZZ", { languages: ["en"] }),
      "en",
    ),
  ],
  ["report", renderReport(sampleReportView(), "en", report)],
  ["offer of a group with a name that nothing breaks", drawnPage(offerOf("Selbsthilfegruppenversammlung".repeat(3)))],
];

describe.skipIf(NO_BROWSER !== undefined)(
  `in a browser${NO_BROWSER === undefined ? "" : `, but ${NO_BROWSER}`}`,
  () => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await openBrowser();
    });
    afterAll(() => browser.close());

    describe.each(PAGES)("the page %s", (_, markup) => {
      it.each(WIDTHS)("fits %i pixels, and nobody has to scroll sideways to read it", async (width) => {
        const page = await browser.newPage();
        await page.setViewport({ width, height: 800 });
        await page.setContent(markup);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        const heights = await page.$$eval("#help a", (ways) => ways.map((way) => way.getBoundingClientRect().height));
        expect(Math.min(...heights, 44)).toBe(44);
        await page.close();
      });

      it.each(SCHEMES)(
        "passes axe as it is drawn, contrast and size of targets too, in a %s scheme",
        async (scheme) => {
          const page = await browser.newPage();
          await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
          const complaints = complaintsOf(page);
          await page.setContent(markup);
          expect(await violationsOn(page)).toEqual([]);
          expect(complaints).toEqual([]);
          await page.close();
        },
      );
    });

    it("no mail is wider than a telephone of 360 pixels, whatever its kind, state and language", async () => {
      const page = await browser.newPage();
      await page.setContent('<iframe style="border:0;width:360px;height:800px"></iframe>');
      // A large report has more rows, and none that is wider.
      const written = mails().flatMap((mail) => (mail.state === "large" ? [] : [[fileOf(mail), mail.html] as const]));
      // All of them at once: a page each would take as many seconds as there are kinds.
      const wider = await page.$eval("iframe", wideIn, written);
      expect(wider).toEqual([]);
      await page.close();
    });

    it("somebody confirms an address, changes their hours and leaves, by the links in their mail", async () => {
      const service = await startLocal({ clock: movableClock(SAMPLE_NOW), settings: settingsOf(), log: () => {} });
      const page = await browser.newPage();
      const complaints = complaintsOf(page, service.url);
      const intake = intakeOf();
      await fetch(`${service.url}/v1/applications`, {
        method: "POST",
        headers: { "content-type": "application/json", "idempotency-key": "in-a-browser" },
        body: JSON.stringify(intake),
      });
      await service.settle();
      const mails = await readMail(service.mailEndpoint);
      const follow = (purpose: Parameters<typeof linkTo>[2]) => page.goto(linkTo(mails, intake.email, purpose) ?? "");

      await follow("verify");
      await press(page);
      expect(await textOf(page)).toMatch(/confirmed/i);

      await follow("status");
      await Promise.all([page.waitForNavigation(), page.click('main a[href*="/l/availability/"]')]);
      await page.select("select[name=from]", "18:00");
      await page.select("select[name=to]", "21:00");
      await press(page);
      expect(await textOf(page)).toMatch(/saved/i);

      await follow("status");
      await Promise.all([page.waitForNavigation(), page.click('main a[href*="/l/withdraw/"]')]);
      await press(page);
      const [application] = (await service.deps.store.applications({ limit: 1 })).items;
      expect(application?.status).toBe("WITHDRAWN");
      expect(complaints).toEqual([]);
      await page.close();
      await service.stop();
    });
  },
);

/** Which of them do not fit the frame, or squeeze what is read into a column that no line fits. Runs in the browser. */
function wideIn(frame: HTMLIFrameElement, written: readonly (readonly [name: string, markup: string])[]) {
  return written.flatMap(([name, markup]) => {
    const { contentDocument: inside } = frame;
    if (inside === null) return [`${name}: no frame`];
    inside.open();
    inside.write(markup);
    inside.close();
    const { scrollWidth } = inside.documentElement;
    const squeezed = [...inside.querySelectorAll<HTMLElement>("th, td")].filter(
      (cell) => cell.innerText.trim().length > 14 && cell.clientWidth < 100,
    );
    return scrollWidth <= frame.clientWidth && squeezed.length === 0 ? [] : [`${name}: ${scrollWidth}`];
  });
}

async function violationsOn(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(
    // The line above put axe into the page, which the types of this process know nothing of.
    (values) => (globalThis as unknown as { axe: typeof axe }).axe.run(document, { runOnly: { type: "tag", values } }),
    RULES,
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}

async function textOf(page: Page): Promise<string> {
  return page.$eval("main", (main) => main.textContent ?? "");
}

async function press(page: Page): Promise<void> {
  await Promise.all([page.waitForNavigation(), page.click("main button")]);
}
